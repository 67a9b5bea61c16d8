# What is held of somebody: handed out by /mydata, erased by /erase.

data-readable = 📦 Everything held about you, to read. Only you get it.
data-json = The same for programs.
data-again = { $minutes ->
    [one] You got everything less than an hour ago. It can be put together again in 1 minute.
   *[other] You got everything less than an hour ago. It can be put together again in { $minutes } minutes.
}
data-file = my-data
data-title = Everything { $market } holds about you. Made { $when } UTC.
data-heading = { $heading } ({ $count })
data-left-out = { $count ->
    [one] The oldest one is left out here: that would be too much for one file. Ask /support for it.
   *[other] The oldest { $count } are left out here: that would be too much for one file. Ask /support for them.
}
data-yes = yes
data-no = no
data-person = You
data-offering = What you offer
data-services = Services and prices
data-badges = What was checked of you
data-payout = How you like to be paid
data-requests = Your requests
data-work = Jobs you took
data-told = Requests you were told of
data-answers = How quickly you answered
data-offers = Your offers
data-terms = Agreed terms
data-fees = Booking fees
data-payments = Payments
data-messages-sent = Messages you wrote
data-messages-received = Messages written to you
data-files-sent = Files you sent
data-hidden = Words of yours that were hidden
data-reviews-written = Reviews you wrote
data-replies-written = Your replies to reviews
data-reviews-received = Reviews about you
data-faults = Bookings that failed
data-strikes = Warnings and strikes
data-sanctions = What the operator decided about you
data-cases = What you wrote to the operator
data-sides = Your side of trouble with a job
data-letters-received = From the operator
data-letters-sent = To the operator
data-draft = What you left half-way
data-other = More
data-field-account = Telegram number
data-field-name = Name
data-field-language = Language
data-field-when = When
data-field-consent = Terms agreed to, version
data-field-consent-at = Agreed
data-field-area = Around
data-field-lat = Latitude
data-field-lon = Longitude
data-field-radius = Radius, km
data-field-distance = Distance, km
data-field-minutes = Minutes it took
data-field-times = How often
data-field-explained = Gave a reason for the no
data-field-years = Years in the trade
data-field-photos = Photos
data-field-paused = Paused
data-field-job = Job
data-field-service = Service
data-field-state = State
data-field-role = As
data-field-amount = Amount
data-field-before = Amount before
data-field-fee = Fee
data-field-direct = Paid directly
data-field-returned = Given back
data-field-number = Version
data-field-start = Start
data-field-customer-signed = Signed by the customer
data-field-provider-signed = Signed by the provider
data-field-paid = Paid
data-field-withdrawn = Taken back
data-field-until = Until
data-field-stars = Stars
data-field-words = Words

erase-title = 🗑 Erase everything about you?
erase-goes = What goes: your Telegram number, your name, your profile and photos, your requests and offers in your words, everything you wrote here, your places, and how you like to be paid. Others then read “a former member”.
erase-stays = What stays, without your name: amounts and dates of jobs, because the books must add up; the stars you gave. And a fingerprint of your account that only this service can compare: with it a ban still holds if you come back.
erase-requests = { $count ->
    [one] Your open request is withdrawn.
   *[other] Your { $count } open requests are withdrawn.
}
erase-offers = { $count ->
    [one] Your offer is taken back.
   *[other] Your { $count } offers are taken back.
}
erase-data-first = You want a copy first? /mydata
erase-go-on = I want that
erase-keep = Keep my account
erase-sure = ⚠️ Really erase everything?
erase-no-way-back = There is no way back, and nobody can restore it.
erase-yes = Yes, erase
erase-kept = Good, nothing was erased.
erase-running-title = ⚓ Not yet: somebody relies on you
erase-running = These jobs must be ended first. Then write /erase again.
erase-only-operator = You are the only one who runs this market. Hand a link to somebody who takes over; then write /erase again.
erased-title = Everything about you is erased.
erased = Thank you for having been here. This is my last word; the messages above are yours to delete. Whenever you write again, you start as somebody new.
gone = What stood here is no longer kept.
former-member = a former member
