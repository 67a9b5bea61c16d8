# The first minute, home, lists, settings, help.

welcome = 👋 Welcome to { $market }: find someone for any job, or offer what you can do.
    Posting is free. Your number and username stay private: people only write to each other here, through me.
welcome-again = 👋 The terms or the privacy notes of { $market } have changed.
    Please have a look, then go on. Nothing of yours is lost.
welcome-consent = By going on you agree to the terms and the privacy notes.
welcome-question = What brings you here?
welcome-post = 🙋 I need something done
welcome-offer = 🛠 I offer services
welcome-go-on = 👍 Agree and go on

home-title = 🏠 { $market }
home-waiting = 🔔 Waiting for you:
home-nothing-waiting = Nothing waits for you.
home-running = { $count ->
    [one] 1 more job is under way.
   *[other] { $count } more jobs are under way.
}
home-draft = { $draft ->
    [request] ✏️ You have a request half-way.
    [registration] ✏️ You have a registration half-way.
   *[question] ✏️ A question is still open.
}
home-standing = { $standing ->
    [paused] ⏸ You get no new jobs until you resume.
    [waiting] ⏳ Your registration is being looked at.
    [refused] 🚫 Your registration was not accepted. /support tells you whom to ask.
   *[active] 🟢 New jobs reach you here.
}
home-desk = { $count ->
    [0] 🗂 Desk
   *[other] 🗂 Desk ({ $count })
}
job-line = { $service } · { $code }
job-line-more = { $state }, { $when }
job-line-more-with = { $state }, { $when }, with { $other }

door-home = 🏠 Home
door-post = ➕ Post a job
door-continue = ▶️ Go on
door-discard = 🗑 Throw it away
door-requests = 📋 My requests
door-work = 🧰 My jobs
door-inbox = 💬 Messages
door-profile = 👤 My profile
door-offer = { $registered ->
    [yes] ✏️ Edit what I offer
   *[no] 🛠 Offer services
}
door-pause = ⏸ Pause
door-resume = ▶️ Resume
door-settings = ⚙️ Settings
door-name = ✏️ My name
door-language = 🌐 Language
door-help = ❓ Help
door-terms = 📄 Terms
door-privacy = 🔒 Privacy
door-my_data = 📦 My data
door-erase = 🗑 Erase me
door-support = 🆘 Support
door-desk = 🗂 Desk
door-statistics = 📊 How it is going
door-find_job = 🔎 Find a job
door-invite_operator = ➕ Add an operator
door-invite_provider = 🔗 Invite a provider

state-checking = 🔎 looked at first
state-open = 🟢 open
state-matched = 💬 settling details
state-awaiting_fee = 💳 fee due
state-booked = ✅ booked
state-in_progress = 🛠 under way
state-delivered = 👀 to check
state-approved = 💵 to pay
state-settled = ⭐ to review
state-closed = 🗄 done
state-expired = ⌛ nobody found
state-cancelled = ❌ cancelled
state-disputed = 🆘 operator

requests-title = 📋 My requests
requests-none = You have not posted anything yet. Tell me what you need and I ask the people who do it.
work-title = 🧰 My jobs
work-none = No jobs right now. New ones come by themselves, free of charge.
work-not-registered = You do not offer anything yet. It takes a minute, and jobs then come to you by themselves.
inbox-title = 💬 Messages
inbox-none = No open conversations. A chat opens as soon as a job has found its person.
inbox-line = { $name } · { $code }
inbox-over = closed
inbox-new = { $count ->
    [0] { $line }
    [one] { $line } · 🆕 1
   *[other] { $line } · 🆕 { $count }
}
talk-none = Nobody has written here yet.
talk-you = You
talk-no-words = 📎 something without words
talk-over = 🔒 This conversation is closed: you can read it, not write in it.
settings-title = ⚙️ Settings
settings-name = Others know you as { $name }.
settings-no-name = You have no public name yet. I ask for it before anyone sees you.
settings-language = Language: { $language }
your-seal =
    🔏 Your seal: { $seal }
    What really comes from us about trouble, warnings or money given back ends with it. Whoever writes as us without it is not us.
sealed = { $seal } from { $market }
profile-mine = 👤 My profile
profile-no-name = Nobody sees you yet: you have no public name.
profile-seen = This is what others see:
profile-since = Here since { $month }
profile-services = Offers: { $services }
profile-area = Around { $area }
profile-reviews = What others say:
profile-no-reviews = No reviews yet.
profile-offering = What you offer:
profile-not-offering = You do not offer services yet.

help-title = ❓ Help
help-welcome = I bring people with a job and people who do it together, here in the chat. Choose what you need; you can always do the other thing later.
help-home = Tell me in your own words what you need done and I ask the people nearby who do it. If you offer services, jobs come to you by themselves.
    /post a job, /jobs what is going on, /inbox your conversations, /profile how others see you, /pause if you need a break.
help-posting = You are posting a job. Answer with the buttons or simply write. ◀️ goes one question back, /cancel leaves. Nobody sees anything before you press “Publish”.
help-registering = You are setting up what you offer. Answer with the buttons or simply write. ◀️ goes one question back, /cancel leaves. You can change every answer later.
help-job = You are answering a question about a job. /cancel leaves everything as it is. The job's card always shows whose turn it is.
help-talking = What you write now goes to the other person of this job. Numbers, links and usernames are masked. What you change, the other side reads changed; /undo as a reply takes your message back. /block keeps you away from them, /report tells the operator. To write to someone else open /inbox; for everything else, /menu.
help-desk = /admin shows what waits for you. Everything you press here is written down with the time.
help-human = Talk to a person: /support

support-title = 🆘 Support
support-contact = This market is run by { $operator }. You reach them here: { $contact }
support-inside = This market is run by { $operator }. If it is about a job, press “Get help” on its card: that goes straight to them.
support-job = Something wrong with a job? Press “Get help” on its card, or tell me its code (like #K7Q2MX) when you ask.
unknown-command = I do not know that command. /menu shows everything there is.
left-request = All right, left. Nothing was posted.
left-registration = All right, left. What you offer stays as it was.
left-question = All right, left. Everything stays as it was.
nothing-to-leave = There is nothing to leave. /menu shows everything there is.
saved = Saved ✅
paused = ⏸ Paused. You get no new jobs; those you have go on.
resumed = ▶️ Welcome back. New jobs reach you again; those that fit now come right away.
not-registered = You do not offer services yet. It takes a minute.
stale = That button was from earlier. Here is how things stand now.
noted = Noted ✅
private-only = I only work in a private chat. Write to me there 🙂
flooded = { $count ->
    [one] That was a lot at once: I left 1 message out. Please send it again in a moment.
   *[other] That was a lot at once: I left { $count } messages out. Please send what matters again in a moment.
}
apology = Sorry, something broke on our side. Nothing of yours was half-done.
apology-reference = If it happens again, tell /support this number:
barred = { $kind ->
    [paused] ⏸ Your account is paused, so this is not possible right now.
   *[banned] { $ends ->
        [yes] 🚫 Your account is closed for a while, so this is not possible right now.
       *[no] 🚫 Your account is closed, so this is not possible.
    }
}
sanctioned = { $kind ->
    [paused] ⏸ The operator paused your account.
    [banned] { $ends ->
        [yes] 🚫 The operator closed your account for a while.
       *[no] 🚫 The operator closed your account.
    }
   *[lifted] 🟢 Your account is open again. Everything works as before.
}
sanction-until = Until { $until }.
sanction-running = Jobs you already have can be finished. Questions? /support
sanction-reason = The operator's reason:
