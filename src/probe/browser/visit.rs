//! One visit: the page is opened, left alone until it rests, and read.

use std::sync::Arc;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tokio::time::timeout;

use super::chromium::{Chromium, Running};
use super::proxy::{Agreed, Proxy};
use super::rendered::{Axe, AxeRule, Rendered, Shot};
use crate::probe::Prober;

/// For the browser to be there.
const START: Duration = Duration::from_secs(20);
/// For one answer of the browser once the page rests.
const ANSWER: Duration = Duration::from_secs(15);
/// For axe-core, which looks at every element.
const AXE: Duration = Duration::from_secs(30);
/// Without any request for so long, a page rests.
const REST: Duration = Duration::from_millis(1500);
const STEP: Duration = Duration::from_millis(100);
/// Most characters of markup that are read.
const MOST_MARKUP: usize = 4 << 20;
/// Largest picture that is kept, in bytes.
const MOST_PICTURE: usize = 8 << 20;

/// What a visit is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WhatFor {
    /// Whether a picture is taken.
    pub picture: bool,
    /// The source of axe-core, where it is to run.
    pub axe: Option<Arc<str>>,
}

/// Looks with Chromium, one page at a time, each with a browser of its own.
pub struct Browser {
    /// The program.
    pub chromium: Chromium,
    /// Whose checks and pace every request keeps to.
    pub prober: Arc<Prober>,
    /// What visits are for.
    pub what_for: WhatFor,
    /// How long a page may take until it rests.
    pub patience: Duration,
}

impl Browser {
    /// Visits a page. `agreed` is asked right before anything is sent. Nothing comes back where the browser does not start.
    pub async fn visit(&self, url: &str, agreed: Arc<dyn Fn() -> bool + Send + Sync>) -> Option<Rendered> {
        let agreed: Agreed = agreed;
        let begun = Instant::now();
        let proxy = Proxy::start(Arc::clone(&self.prober), agreed, self.what_for.picture).await?;
        let mut running = self.chromium.start(proxy.at, &proxy.shared.impostor.key)?;
        let opened = timeout(START, open(&mut running)).await.ok().flatten()?;
        let cut = !self.rest(&mut running, &proxy, url).await;
        let mut rendered = Rendered { browser: opened.browser, cut, ..blank(url) };
        if let Some(page) = timeout(ANSWER, read(&mut running)).await.ok().flatten() {
            page.fill(&mut rendered);
            self.look_closer(&mut running, &page, &mut rendered).await;
        } else {
            // Its scripts never let anybody in.
            rendered.cut = true;
        }
        drop(running);
        let ledger = proxy.shared.ledger();
        rendered.ms = begun.elapsed().as_millis() as u64;
        rendered.incomplete = ledger.incomplete || rendered.cut;
        (rendered.asked, rendered.answered) = (ledger.asked, ledger.answered);
        (rendered.refusals, rendered.bytes) = (ledger.refusals, ledger.bytes);
        rendered.refused.clone_from(&ledger.refused);
        Some(rendered)
    }

    /// Opens the page and waits until it rests; false where it never did.
    async fn rest(&self, running: &mut Running, proxy: &Proxy, url: &str) -> bool {
        let visit = async {
            running.pipe.call("Page.navigate", json!({"url": url})).await;
            loop {
                if !running.pipe.listen(STEP).await {
                    return false;
                }
                let ledger = proxy.shared.ledger();
                if ledger.asked > 0 && ledger.quiet().is_some_and(|quiet| quiet >= REST) {
                    return true;
                }
            }
        };
        timeout(self.patience, visit).await.unwrap_or(false)
    }

    async fn look_closer(&self, running: &mut Running, page: &Read, rendered: &mut Rendered) {
        if self.what_for.picture {
            rendered.shot = timeout(ANSWER, picture(running)).await.ok().flatten();
        }
        if let Some(source) = &self.what_for.axe {
            rendered.axe = timeout(AXE, axe(running, page.world, source)).await.ok().flatten();
        }
    }
}

fn blank(url: &str) -> Rendered {
    Rendered {
        url: url.to_owned(),
        status: 0,
        markup: None,
        cut: false,
        incomplete: false,
        asked: 0,
        answered: 0,
        refusals: 0,
        refused: Vec::new(),
        bytes: 0,
        ms: 0,
        axe: None,
        shot: None,
        browser: String::new(),
    }
}

struct Opened {
    browser: String,
}

/// An empty page of a phone's size, in a browser that saves nothing.
async fn open(running: &mut Running) -> Option<Opened> {
    let pipe = &mut running.pipe;
    let version = pipe.call("Browser.getVersion", json!({})).await?;
    pipe.call("Browser.setDownloadBehavior", json!({"behavior": "deny"})).await?;
    let target = pipe.call("Target.createTarget", json!({"url": "about:blank"})).await?;
    let attach = json!({"targetId": target.get("targetId")?, "flatten": true});
    let attached = pipe.call("Target.attachToTarget", attach).await?;
    pipe.turn_to(attached.get("sessionId")?.as_str()?);
    pipe.call("Page.enable", json!({})).await?;
    let screen = json!({"width": 412, "height": 915, "deviceScaleFactor": 1, "mobile": true});
    pipe.call("Emulation.setDeviceMetricsOverride", screen).await?;
    let product = version.get("product").and_then(Value::as_str).unwrap_or_default();
    Some(Opened { browser: product.chars().take(60).collect() })
}

/// What the page holds.
struct Read {
    /// A world of scripts of its own, in which the page's scripts cannot meddle.
    world: i64,
    told: Value,
}

impl Read {
    fn fill(&self, rendered: &mut Rendered) {
        let text = |name: &str| self.told.get(name).and_then(Value::as_str).map(str::to_owned);
        rendered.markup = text("markup");
        rendered.url = text("url").unwrap_or_default();
        let status = self.told.get("status").and_then(Value::as_u64);
        rendered.status = status.and_then(|s| u16::try_from(s).ok()).unwrap_or_default();
        rendered.cut |= self.told.get("long").is_some_and(|long| long == true);
    }
}

async fn read(running: &mut Running) -> Option<Read> {
    let pipe = &mut running.pipe;
    let tree = pipe.call("Page.getFrameTree", json!({})).await?;
    let frame = tree.pointer("/frameTree/frame/id")?;
    let made = pipe.call("Page.createIsolatedWorld", json!({"frameId": frame, "worldName": "tolok"})).await?;
    let world = made.get("executionContextId")?.as_i64()?;
    let script = format!(
        "(() => {{ const all = document.documentElement ? document.documentElement.outerHTML : '';
          const nav = performance.getEntriesByType('navigation')[0];
          return {{url: location.href.slice(0, 8000), status: nav ? nav.responseStatus : 0,
            long: all.length > {MOST_MARKUP}, markup: all.slice(0, {MOST_MARKUP})}}; }})()"
    );
    let told = evaluate(running, world, &script).await?;
    Some(Read { world, told })
}

async fn evaluate(running: &mut Running, world: i64, script: &str) -> Option<Value> {
    let params =
        json!({"expression": script, "contextId": world, "returnByValue": true, "awaitPromise": true});
    let answer = running.pipe.call("Runtime.evaluate", params).await?;
    answer.pointer("/result/value").cloned()
}

async fn picture(running: &mut Running) -> Option<Shot> {
    let taken = running.pipe.call("Page.captureScreenshot", json!({"format": "png"})).await?;
    let png = STANDARD.decode(taken.get("data")?.as_str()?).ok()?;
    (png.len() <= MOST_PICTURE && png.starts_with(b"\x89PNG")).then_some(Shot { png })
}

/// Runs axe-core in our own world: the page can neither see nor answer for it.
async fn axe(running: &mut Running, world: i64, source: &str) -> Option<Axe> {
    const RUN: &str = "axe.run(document, {resultTypes: ['violations']}).then(r => ({version: axe.version,
        violations: r.violations.filter(v => v.impact).slice(0, 200)
          .map(v => ({impact: v.impact, rule: v.id.slice(0, 60), elements: v.nodes.length}))}))";
    evaluate(running, world, &format!("{source}\n;true")).await?;
    let told = evaluate(running, world, RUN).await?;
    let mut axe: Axe = serde_json::from_value(told).ok()?;
    axe.violations.sort();
    axe.violations.dedup_by(|a: &mut AxeRule, b| a.rule == b.rule);
    Some(axe)
}
