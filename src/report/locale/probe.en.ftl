### Looking at live channels

## Verdicts
verdict-ok = ok
verdict-slow = slow
verdict-degraded = degraded
verdict-down = down
verdict-blocked = blocked
verdict-disallowed = disallowed
verdict-refused = refused
verdict-auth-required = login required
verdict-missed-window = missed window
verdict-prober-offline = prober offline
verdict-unknown = unknown

## Why: it answered
http-answered = it answered as it should
http-slow = it answered, but slowly
http-very-slow = it answered so slowly that few would wait
body-timeout = the page did not arrive whole within the time allowed
body-broken-off = the connection broke off in the middle of the page
body-unreadable = the page arrived, but its compression is broken

## Why: nobody got through
dns-no-such-name = there is no such host name
dns-no-address = the host name has no address
dns-timeout = the name server did not answer in time
dns-failed = the name server could not find out the address
dns-unreachable = the name server could not be reached
connect-refused = the server refused the connection
connect-timeout = the server did not take the connection in time
connect-unreachable = there is no way to the server's network
connect-failed = the connection did not come about
tls-timeout = the secure connection was not agreed on in time
tls-failed = the secure connection failed
tls-not-spoken = the server does not speak TLS on this port
certificate-expired = the certificate has expired
certificate-not-yet-valid = the certificate is not valid yet
certificate-wrong-name = the certificate is for another name
certificate-self-signed = the certificate vouches for itself
certificate-unknown-issuer = nobody known vouches for the certificate, or the link to them was not sent
certificate-invalid = the certificate is not valid
http-timeout = the server took the request, but did not answer in time
http-no-answer = the server closed the connection without an answer
http-reset = the server broke the connection off
http-malformed = the answer is not HTTP
http-head-too-large = the answer's headers are larger than any browser would take
http-server-error = the server reported an error of its own
http-not-found = there is no such page
http-client-error = the server rejected the request
redirect-loop = the redirects go round in a circle
redirect-too-many = there are too many redirects
redirect-broken = the redirect leads nowhere
page-unusable = the page shown cannot be used: a placeholder, a notice or an error that the status does not admit
page-doubtful = the page is short and says what placeholders say: whether it can be used is not certain

## Why: something stands in between
http-forbidden = the server turned us away; whether citizens get through is not known
http-too-many-requests = the server says that there were too many requests
http-challenge = a check against machines stands in front of the server
http-legal = the page is withheld for legal reasons
page-challenge = the page shown is a check against machines
page-isp-block = the page shown is the notice of an access provider that blocks the address
http-login = the server asks for a login
page-login = the page shown is only a login

## Why: nothing was sent
robots-disallow = robots.txt forbids it
robots-unavailable = robots.txt could not be had, so that nothing may be fetched
consent-missing = there is no consent for it now
maintenance = work on it was announced for this time
daily-cap = as many requests as one day may see have been sent
url-unreadable = the address cannot be read
url-too-long = the address is too long
url-scheme = the address begins neither with http:// nor with https://
url-credentials = the address holds a user name or a password
url-port = the address names an unusual port
address-forbidden = it leads to a special-purpose network, such as a private one
window-missed = the time for it passed before it could begin
retry-later = the server asked for a pause longer than we wait

## Why: it cannot be said
self-check-failed = none of the hosts of the self-check could be reached either
networks-failing = different networks failed at the same moment, so that our own is in doubt
http-unexpected-status = the server answered with an unusual status
body-bomb = the page would grow enormously when decompressed
redirect-needs-cookie = the page sends visitors back unless they keep a cookie
prober-failed = this computer ran out of what it needs for the look

## Special-purpose networks
special-this-host = this host
special-private = private network
special-shared = between provider and customer
special-loopback = this computer
special-link-local = one cable only
special-protocol = protocol assignments
special-documentation = examples in documents
special-relay = 6to4 relays
special-benchmarking = measuring devices
special-multicast = many receivers
special-reserved = reserved
special-nat64 = IPv4 in IPv6 (NAT64)
special-discard = thrown away
special-six-to-four = IPv4 in IPv6 (6to4)

## Setting up
probe-no-name-server = No name server can be asked: { $what }
    .help = Name one with --name-server ADDRESS.
probe-no-tls = TLS cannot be set up: { $what }
    .help = Check the certificates given to be trusted.
probe-bad-contact = “{ $contact }” cannot stand as contact in the User-Agent
    .help = Give a mail or web address in plain letters, without brackets.
probe-no-contact = Nobody is named whom the keepers of the servers may ask
    .help = Write a mail or web address into letterhead.csv, in the row “contact”, or give one with --contact.
probe-bad-self-check = “{ $host }” is no host for the self-check
    .help = Write a host name or address, with a port if it is not 443: example.org, 192.0.2.1:53.

## The page of one look
probe-heading = { $url }: { $verdict }
probe-because = Why: { $reason }.
probe-times = Looked at { $at }; { $hops ->
    [0] nothing sent
    [one] one request
   *[other] { $hops } requests
  }, { $total } ms.
probe-times-held = Looked at { $at }; { $hops ->
    [0] nothing sent
    [one] one request
   *[other] { $hops } requests
  }, { $total } ms; { $held } ms of waiting of our own are left out.
probe-robots-first = It came no further than the request for robots.txt, which is asked first; that was the one attempt.
probe-hop = no.
probe-asked = asked for
probe-address = at
probe-status = status
probe-together = together (ms)
phase-dns = name
phase-connect = connect
phase-tls = TLS
phase-send = send
phase-first-byte = first byte
phase-body = body
probe-certificate = { $host }: { GIVEN($protocol) ->
    [no] certificate
   *[yes] { $protocol }, certificate
  } for { $names }, by { $issuer }, valid until { $until } ({ $days } days).
probe-also = Beside that, { $fault }.
probe-chain-order = { $host } sends its certificates out of order; browsers accept that, some programs do not.
probe-forbidden = { $address } is a special-purpose address ({ $block }) and was not approached.
probe-long = More was sent than is read; { $bytes } bytes were.
probe-downgraded = Request { $hop } was led from https to http.
probe-shielded = { $by } stands in front of the server.
probe-retry-after = The server asks to be left alone for { $seconds } seconds.
probe-before = What was seen before our own network was doubted: { $reason }.
probe-hint-private = For a server in your own network, add --allow-private.
probe-bad-url = “{ $url }” is no address
    .help = Write it whole, such as https://www.lapor.go.id/.

## The channels of an edition
probe-no-channels = The edition names no channels
    .help = Write them into channels.csv: entry, channel, kind, address.
probe-kind-later = Channels of the kind { $kind } are not looked at yet
    .help = For now, --kind can be web.
probe-kind-unknown = There is no kind of channel called “{ $kind }”
    .help = There are: { $kinds }. Only web is looked at for now.
probe-only-for-url = --all-addresses is for a single address
    .help = Give a URL instead of an edition, or leave it out.
probe-mended = An earlier run was killed. Mended: { $lines } lines were written for records that had none, { $bytes } bytes of half-written ones were cut off.
probe-looking = Looking at channels
probe-looked = { $all ->
    [one] One channel
   *[other] { $all } channels
  }: something was sent to { $looked }; { $up } can be used, { $down } are down.
probe-entry = entry
probe-channel = channel
probe-verdict = verdict
probe-total = total (ms)
probe-days-left = cert. days
probe-form = form
probe-tracking = tracking
probe-evidence = evidence
probe-why = why
probe-yes = yes
probe-no = no
probe-later = Not looked at yet: { $kinds }.

## The plan
plan-channels = { $all ->
    [one] One channel
   *[other] { $all } channels
  }; requests go to { $sent } of them, on { $hosts ->
    [one] one server
   *[other] { $hosts } servers
  }. Nothing has been sent.
plan-requests = A look is one GET, with robots.txt before it once a day and at most { $redirects } redirects after it. It is never repeated.
plan-pace = Each server gets at most { $at_once ->
    [one] one request
   *[other] { $at_once } requests
  } at a time, { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
  } apart, and { $per_day } a day.
plan-looks = That is { $looks } looks a day altogether.
plan-no-consent = Where a consent is missing, write it into consents.csv: entry, by, until; see tolok guide 18.
plan-over-cap = { $host } would get at least { $looks } looks a day, redirects not counted; from the { $per_day }th request on they are refused.
plan-contact = The keepers of servers may ask { $contact }; every request says so.
plan-no-contact = No contact is given: nothing is sent to servers of others before letterhead.csv has one in the row “contact”, or --contact gives one.
plan-hours = hours
plan-hours-always = always
plan-hours-usual = Mon–Fri 08–16 (assumed)
plan-hours-outside = outside { $hours }
plan-work = announced work
plan-work-by = announced by
plan-work-from = from
plan-work-all = all
plan-consent = consent by
plan-until = until
plan-sends = sends
plan-host = server
plan-host-channels = channels
plan-host-looks = looks a day
plan-host-once = looks

## Watching
watch-too-often = Channels are looked at once in { $seconds } seconds at most
    .help = Give a longer --every. Only your own servers (--allow-private) may be looked at more often.
watch-resumed = An earlier watch was killed; this one goes on with it, until { $until }.
watch-stopped = Stopped. What was under way is kept.
watch-live = Watching until { $until }; { $samples ->
    [one] one sample
   *[other] { $samples } samples
  }. Ctrl-C stops.
watch-done = { $samples ->
    [one] One sample
   *[other] { $samples } samples
  } kept.
watch-samples = samples
watch-up = usable
watch-down = down
watch-missed = missed
watch-recent = latest

## Verifying
probe-no-evidence = There is no evidence in { $folder }
    .help = tolok probe once EDITION and tolok probe watch EDITION keep it there.
probe-bad-head = { $file } is no head of an archive
    .help = Give a copy of evidence/head.json, kept elsewhere when the archive was shorter.
probe-sound = Sound: { $records } records in { $files } files, { $lines } lines handed on, each as its record says.
probe-faulty = Not sound: { $faults ->
    [one] one fault
   *[other] { $faults } faults
  } in { $records } records of { $files } files and { $lines } lines.
probe-head = Head: { $count } records, the last { $last }. Published elsewhere, it binds all before it.
probe-uncounted = { $count ->
    [one] One record is
   *[other] { $count } records are
  } not counted by the head yet: a run is at work, or was killed.
probe-exported = { $count } WARC records were written.
probe-where = where
probe-fault = fault
links-evidence = evidence
probe-links-sound = Of evidence links: { $records } records in { $files } files.
observation-altered = the line is not what its record says
observation-unbacked = no sound record has the digest that the line names
observation-repeated = the line stands twice
observation-unreadable = the line cannot be read
observation-missing = the record has no line in observations/web.jsonl
observation-elsewhere = { $lines ->
    [one] one line has
   *[other] { $lines } lines have
  } no record of their own in evidence/, and would be counted all the same

## Evidence links
links-looking = Looking at links
links-found = { $links ->
    [0] The claims hold no links.
    [one] One link in the claims of one entry.
   *[other] { $links } links in the claims of { $entries ->
        [one] one entry
       *[other] { $entries } entries
      }.
  }
links-criterion = criterion
links-state = state
links-promised = promises
links-came = came
links-address = link

## Serving a Prometheus
serve-listening = Listening on http://{ $address }: /probe?target=URL and /metrics. Ctrl-C stops.
serve-not-bound = { $address } cannot be listened on: { $what }
    .help = Choose another port, or an address of this computer such as 127.0.0.1:9915.
serve-no-target = Name a target: /probe?target=https://www.lapor.go.id/
serve-bad-target = The target is no address.
serve-bad-kind = The kind can be web or link.
probe-no-pause = Servers of others get at most one request per second
    .help = Give --pause 1 or more. Only your own servers (--allow-private) may be asked faster.
probe-bad-trust = { $file } holds no certificates that can be read
    .help = Give a PEM file: text that begins with -----BEGIN CERTIFICATE-----.

## A look with a browser
browser-not-found = No Chromium was found
    .help = Install the package chromium, or name the program with --chromium FILE.
browser-missing = { $file } is no program
    .help = Give the path of Chromium or Chrome, such as /usr/bin/chromium.
browser-no-sandbox = As root, Chromium runs only without its sandbox
    .help = Run tolok as an ordinary user. In a container that may be lost, say --no-sandbox: then a page that breaks out of the browser has the rights of root there.
browser-bad-axe = { $file } is no axe-core
    .help = Give the file axe.min.js of the npm package axe-core.
browser-only-for-edition = A browser looks only at the channels of an edition
    .help = Name the folder of the edition. A single address gets a plain look, which keeps nothing.
browser-silent = { $count ->
        [one] The browser did not start for 1 page; the plain look at it is kept.
       *[other] The browser did not start for { $count } pages; the plain looks at them are kept.
    }
picture-altered = The picture { $file } is not as it was written
picture-missing = The picture { $file } of this record is missing
