//! The parts of a DOCX file, finished and packed: the same parts, the same bytes.

use std::io::{Cursor, Write};

use docx_rs::{Docx, XMLDocx};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::order::ordered;
use super::page::{Document, inert};
use crate::model::Lang;

/// How a table's head is marked before it is finished (see `sheet`), and what stands there in the end.
const HEAD: (&str, &str) = (r#"<w:trHeight w:val="1" w:hRule="atLeast" />"#, "<w:tblHeader />");

/// The file's bytes, dated by the document's own date.
pub(super) fn packed(file: Docx, document: &Document) -> Vec<u8> {
    let day = format!("{}T00:00:00Z", document.date);
    let parts = file.created_at(&day).updated_at(&day).build();
    // Writing to memory does not fail.
    zipped(&finished(parts, document)).unwrap_or_default()
}

/// A part's path and bytes.
type Part = (String, Vec<u8>);

fn finished(parts: XMLDocx, document: &Document) -> Vec<Part> {
    let named = |path: &str, bytes: Vec<u8>| (path.to_owned(), bytes);
    let mut all = vec![
        named("[Content_Types].xml", parts.content_type),
        named("_rels/.rels", parts.rels),
        named("docProps/app.xml", parts.doc_props.app),
        named("docProps/core.xml", titled(parts.doc_props.core, document)),
        named("docProps/custom.xml", parts.doc_props.custom),
        named("word/_rels/document.xml.rels", parts.document_rels),
        named("word/document.xml", in_order(replaced(parts.document, &[HEAD]))),
        named("word/styles.xml", in_order(spoken(parts.styles, document.lang))),
        named("word/settings.xml", in_order(parts.settings)),
        named("word/fontTable.xml", parts.font_table),
        named("word/comments.xml", parts.comments),
        named("word/numbering.xml", parts.numberings),
        named("word/commentsExtended.xml", parts.comments_extended),
        named("word/footnotes.xml", parts.footnotes),
    ];
    for (i, footer) in parts.footers.into_iter().enumerate() {
        all.push((format!("word/footer{}.xml", i + 1), in_order(footer)));
    }
    all
}

/// The file's title and author among its properties.
fn titled(core: Vec<u8>, document: &Document) -> Vec<u8> {
    let title = escaped(&inert(&document.title));
    replaced(
        core,
        &[
            ("<dc:creator>unknown</dc:creator>", "<dc:creator>tolok</dc:creator>"),
            ("<cp:lastModifiedBy>unknown<", "<cp:lastModifiedBy>tolok<"),
            ("</cp:coreProperties>", &format!("<dc:title>{title}</dc:title></cp:coreProperties>")),
        ],
    )
}

/// The language that Word checks the spelling in, and the style that others build on.
fn spoken(styles: Vec<u8>, lang: Lang) -> Vec<u8> {
    let tag = match lang {
        Lang::Id => "id-ID",
        Lang::En => "en-GB",
    };
    let spoken = format!(r#"<w:lang w:val="{tag}" /></w:rPr></w:rPrDefault>"#);
    replaced(
        styles,
        &[
            ("</w:rPr></w:rPrDefault>", &spoken),
            (
                r#"w:type="paragraph" w:styleId="Normal""#,
                r#"w:type="paragraph" w:default="1" w:styleId="Normal""#,
            ),
        ],
    )
}

/// XML with some of its markup replaced; text never holds markup, so it is never hit.
fn replaced(part: Vec<u8>, pairs: &[(&str, &str)]) -> Vec<u8> {
    match String::from_utf8(part) {
        Ok(text) => pairs.iter().fold(text, |text, (from, to)| text.replace(from, to)).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

/// A part with every child where the format's schema wants it.
fn in_order(part: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(part) {
        Ok(text) => ordered(&text).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn zipped(parts: &[Part]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        writer.start_file(path.as_str(), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
