# What is found on a page, and the archive of evidence.

## What a page is as a whole
page-state-content = a page of its own
page-state-challenge = a captcha or firewall stands in front of the page
  .help = Let the prober's address through, or open the page in a browser and keep a screenshot.
page-state-isp-block = the access provider blocks the address
  .help = Probe from another network; if it is blocked there as well, ask the ministry for it to be unblocked.
page-state-login-wall = only a login is shown
  .help = Make the page readable without an account.
page-state-refused = the server refuses this reader and does not say why
  .help = Nothing follows from it for citizens: probe again from a network inside the country.
page-state-server-default = the web server's own page: nothing has been set up
  .help = Put the site's files where the server looks for them.
page-state-directory-listing = a list of files instead of a page
  .help = Add a start page and switch the listing off.
page-state-parked = the domain is parked or for sale
  .help = Renew the domain, or correct the address.
page-state-suspended = the host has switched the account off
  .help = Settle it with the hosting provider.
page-state-maintenance = a notice of maintenance
  .help = Probe again later; say on the page until when and where complaints go meanwhile.
page-state-coming-soon = a notice that there will be a page one day
  .help = Put the page up, or take the address out of the list of channels.
page-state-not-found = the page is not found
  .help = Correct the address, or restore the page.
page-state-server-fault = the server is at fault
  .help = Read the server's log for the hour of the sample.
page-state-other-status = the server answers with another status than success
  .help = Look at the redirects of the sample.
page-state-taken-over = the page advertises gambling: somebody took it over
  .help = Take the site off the net, find the hole, and restore it from a sound copy.
page-state-empty = the page is empty
  .help = Read the server's log for the hour of the sample.
page-state-script-only = only scripts fill the page: what a reader would see is unknown
page-state-doubtful = short, and says what placeholders say; not certain
  .help = Look with a browser, or deliver the form in the page itself.
page-state-not-html = not a web page
  .help = Give the address of the page, not of a file.
page-state-unreadable = the page cannot be read as HTML
  .help = Check the page with a validator.

## What that means
page-standing-usable = can be used
page-standing-blocked = blocked
page-standing-auth-required = asks for a login
page-standing-unusable = cannot be used
page-standing-unknown = unknown

## Whose challenge it is
page-challenge-cloudflare = Cloudflare
page-challenge-imperva = Imperva
page-challenge-f5 = F5 BIG-IP
page-challenge-akamai = Akamai
page-challenge-sucuri = Sucuri
page-challenge-datadome = DataDome
page-challenge-human = HUMAN (PerimeterX)
page-challenge-amazon = Amazon
page-challenge-ddos-guard = DDoS-Guard
page-challenge-fortinet = Fortinet
page-challenge-modsecurity = ModSecurity
page-challenge-wordfence = Wordfence
page-challenge-imunify = Imunify360
page-challenge-radware = Radware
page-challenge-barracuda = Barracuda
page-challenge-anubis = Anubis
page-challenge-azure = Microsoft Azure
page-challenge-safeline = SafeLine
page-challenge-google = Google
page-challenge-unnamed = unnamed

## Bounds
page-limit-bytes = only the first bytes were read
page-limit-depth = nested too deep: what lies deeper was not read
page-limit-nodes = too many elements: the rest was not read
page-limit-work = made so that reading it takes too long: the rest was not read
page-limit-parser = the parser gave up
page-limit-browser = the browser did not get all that the page asked for

## How the bytes were read
page-charset-mark = by the byte-order mark
page-charset-header = by the header
page-charset-meta = by the page's meta
page-charset-sound = not declared; sound UTF-8
page-charset-assumed = not declared; read as western text

## Forms
page-form-complaint = complaint form
page-form-tracking = tracking form
page-form-search = search
page-form-login = login or registration
page-form-newsletter = newsletter
page-form-comment = comment on an article
page-form-contact = contact form
page-form-survey = survey
page-form-other = another form
page-method-get = in the address (GET)
page-method-post = in the body (POST)
page-method-dialog = inside the page only
page-method-script = by script
page-sign-complaint-button = the button speaks of complaints
page-sign-complaint-heading = the heading speaks of complaints
page-sign-complaint-address = address, id or class speak of complaints
page-sign-complaint-field = a field asks for the complaint
page-sign-complaint-title = the page's title speaks of complaints
page-sign-long-text = there is room for a longer text
page-sign-file-upload = a file can be added
page-sign-identity-choice = one may stay unnamed or keep it secret
page-sign-complainant = it asks who complains
page-sign-password = it asks for a password
page-sign-search-only = it only searches
page-sign-email-only = it only takes an e-mail address
page-sign-comment = it comments on an article
page-sign-survey = it asks for opinions in a survey
page-sign-ticket-field = a field asks for a ticket's number
page-sign-tracking-words = it speaks of following a complaint
page-sign-other-tracking = it follows parcels, permits or documents
page-sign-no-button = nothing sends it
page-field-text = line of text
page-field-long-text = longer text
page-field-email = e-mail address
page-field-telephone = telephone number
page-field-number = number
page-field-date = day or time
page-field-choice = choice from a list
page-field-checkbox = box to tick
page-field-radio = one of several
page-field-file = file
page-field-password = password
page-field-search = search
page-field-other = another kind
page-label-for = label
page-label-around = label around it
page-label-aria = ARIA label
page-label-title = title
page-label-placeholder = placeholder only
page-label-nearby = text nearby only
page-label-none = no label
page-asks-name = name
page-asks-identity = identity number
page-asks-telephone = telephone
page-asks-email = e-mail
page-asks-address = address
page-asks-title = title of the complaint
page-asks-body = the complaint
page-asks-place = where it happened
page-asks-day = when it happened
page-asks-agency = agency complained about
page-asks-category = category
page-asks-attachment = attachment
page-asks-ticket = ticket number
page-asks-anonymity = staying unnamed
page-asks-secrecy = keeping it secret
page-asks-consent = agreement to terms
page-asks-captcha = proof of being human
page-asks-password = password
page-asks-other = something else
page-captcha-recaptcha = reCAPTCHA
page-captcha-hcaptcha = hCaptcha
page-captcha-turnstile = Turnstile
page-captcha-picture = letters in a picture or a sum
page-captcha-other = another captcha

## Service times
page-time-limit = limit
page-time-opening = opening hours
page-time-always-open = open round the clock
page-time-announced = announced, not given
page-time-several = several limits in one sentence
page-time-no-number = no number is given
page-clock-verification = verification
page-clock-response = first answer
page-clock-closing = settlement
page-clock-unstated = not said of what
page-unit-minutes = minutes
page-unit-hours = hours
page-unit-working-hours = working hours
page-unit-days = days
page-unit-working-days = working days

## Channels and links
page-channel-sp4n = SP4N-LAPOR!
page-channel-whatsapp = WhatsApp
page-channel-telephone = telephone
page-channel-sms = text message
page-channel-email = e-mail
page-channel-x = X (Twitter)
page-channel-facebook = Facebook
page-channel-instagram = Instagram
page-channel-tiktok = TikTok
page-channel-youtube = YouTube
page-channel-telegram = Telegram
page-channel-mastodon = Mastodon
page-channel-play-store = Google Play
page-channel-app-store = App Store
page-lead-complaint = complaint page
page-lead-tracking = tracking page
page-lead-outer-form = form at another service
page-lead-recap = published numbers on complaints
page-lead-open-data = open data
page-lead-privacy = privacy rules

## Days
page-dated-time = time element
page-dated-meta = meta
page-dated-data = data for search engines
page-dated-text = text
page-dated-header = Last-Modified header

## Accessibility
page-rule-field-label = fields have labels
  .help = Give each field a <label for>; a placeholder vanishes while one types.
page-rule-image-text = pictures have texts
  .help = Give each picture an alt; an empty one where it only decorates.
page-rule-language = the language is declared
  .help = Write <html lang="id">.
page-rule-title = the page has a title
  .help = Write a <title> that tells this page from the others.
page-rule-main-heading = there is a main heading
  .help = Make the page's heading an <h1>.
page-rule-heading-order = headings skip no level
  .help = Let <h3> stand under <h2>; choose the size by style.
page-rule-link-text = links say something
  .help = Give links made of a symbol an aria-label.
page-rule-button-text = buttons say something
  .help = Give buttons made of a symbol an aria-label.
page-rule-frame-title = frames have titles
  .help = Give each <iframe> a title.
page-rule-unique-id = no id stands twice
  .help = Give each element an id of its own.
page-rule-zoom = the page can be enlarged
  .help = Take user-scalable=no and maximum-scale out of the viewport.

## Evidence links
page-link-alive = can be read
page-link-locked = locked: a judge would need access
  .help = Share it with anyone who has the link.
page-link-wrong-type = something else came than the link promises
  .help = Give the address of the file itself.
page-link-empty = empty
  .help = Upload the file again.
page-link-missing = gone
  .help = Correct the link, or upload the file again.
page-link-trashed = in its owner's bin
  .help = Restore the file.
page-link-over-quota = its host hands it out no more for today
  .help = Check it again tomorrow, or keep a copy on the agency's own site.
page-link-blocked = a challenge stands in front of it
  .help = Open it in a browser.
page-link-server-fault = its server is at fault
  .help = Check it again later.
page-link-unreachable = its server cannot be reached
page-link-unknown = unknown
  .help = Open it in a browser.
page-file-html = web page
page-file-pdf = PDF
page-file-office = office document
page-file-picture = picture
page-file-video = video
page-file-sound = sound
page-file-archive = archive
page-file-text = text
page-file-other = another kind of file

## The archive
archive-unwritable = { $name } cannot be written: { $detail }
  .why = A record counts only once it is written; this one is not acknowledged.
  .help = See that there is room on the disk and that you may write there.
archive-unreadable = { $name } cannot be read: { $detail }
  .why = The system refused to read it.
  .help = Check that the folder exists and that you may read it.
archive-locked = another writer holds the archive
  .why = Two writers would break the chain.
  .help = Wait until the other run has ended, or use another folder.
archive-damaged = { $name } ends in a record that is not as it was written
  .why = A new record would be chained to a damaged one.
  .help = Run the verification, keep the folder as it is, and begin a new archive.
archive-head-damaged = the head of the archive ({ $name }) is not as it was written
  .why = Without it nobody can tell whether the last records are missing.
  .help = Run the verification, keep the folder as it is, and begin a new archive.
archive-head-missing = the archive has records and no head ({ $name })
  .why = Without it nobody can tell whether the last records are missing; a new one would hide that.
  .help = Put a copy of that file back; if there is none, run the verification, keep the folder as it is, and begin a new archive.
archive-tail-missing = the archive has fewer records than its head ({ $name }) counts
  .why = Records were taken off its end, or lost in a power cut; going on would hide that.
  .help = Restore the folder from a copy, or keep it as it is and begin a new archive.
archive-broken = the archive takes no more records ({ $name })
  .why = A write failed and could not be taken back.
  .help = See that there is room on the disk and start again; the torn end is cut off then.
archive-record-damaged = the record is not as it was written
  .why = Its digest does not fit its text.
  .help = Run the verification to see what else is damaged.
archive-fault-altered = record { $first } is not as it was written
archive-fault-removed = { $count ->
    [one] record { $first } is missing
   *[other] records { $first } to { $last } are missing ({ $count })
  }
archive-fault-displaced = record { $first } does not stand where it was written
archive-fault-repeated = record { $first } stands twice
archive-fault-replaced = record { $last } does not follow record { $first }: one of them was replaced
archive-fault-genesis = the archive does not begin with the configuration that its head names
archive-fault-torn = record { $first } has no end: the writer was killed, or the file was cut
archive-fault-tail-missing = { $count ->
    [one] record { $first } was taken off the end
   *[other] records { $first } to { $last } were taken off the end ({ $count })
  }
archive-fault-head-differs = the head names another record { $last } than the archive has
archive-fault-head-damaged = the head of the archive is missing or not as it was written
archive-fault-published-differs = record { $last } is not the one whose digest was published
