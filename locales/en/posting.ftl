# Posting a job, and the questions and buttons that other conversations share.

ask-need = 🙋 What do you need done?
    Write it as you would tell a friend: “my kitchen tap drips”.
ask-pick-service = Is it one of these?
ask-pick-group = { $purpose ->
    [offer] What do you do? Choose a group.
    [invite] For which service? Choose a group.
    [find] 🔎 Whom are you looking for? Choose a group, or write a word like “plumbing”.
   *[post] What is it about? Choose a group.
}
ask-pick-in-group = And which one?
ask-describe = ✍️ Tell them a bit more: what exactly is to be done?
    Sizes, brands, what is there already. The better they know, the faster someone says yes.
ask-describe-more = 🙂 One sentence more would help: how big is it, what is it made of, what went wrong?
    So far:
ask-where = { $purpose ->
    [offer] 📍 Where do you work from?
    [find] 📍 Around where?
   *[post] 📍 Where is it?
}
ask-where-how = Send a pin (📎 → Location) or type the town or neighbourhood. Others only see the rough area.
ask-which-place = Which one do you mean?
ask-address = 🏠 What is the exact address, and how does one get in?
    Only the person booked sees this, shortly before the job.
ask-day = { $occasion ->
    [terms] 🗓 On which day should it start?
    [reschedule] 🗓 On which day should it start instead?
    [deadline] 🗓 By which day must it be done?
    [repost] 🗓 Which day suits you now?
   *[post] 🗓 Which day suits you?
}
ask-day-how = Tap a day, or write “tomorrow 3pm”.
ask-time = 🕒 { $day }: at what time?
ask-time-how = Tap one, or write it: “3:30pm”.
ask-price = 💵 What may it cost in all?
    Write “80”, “80-120”, or leave it open to talk.
ask-price-typical = Usually { $price } here.
ask-name = 👤 What should others call you?
    A first name is fine. They never see your Telegram name or number.
ask-preview-supply = { $count ->
    [0] Nobody here does this yet. Post it anyway: we tell you when someone joins.
    [one] 1 person here does this.
   *[other] { $count } people here do this.
}
ask-preview = 📝 Shall it go out like this?
ask-preview-address = 🏠 For the person booked only:
ask-preview-by = 👤 Posted as { $name }
ask-edit = ✏️ What would you like to change?
ask-post-this = 🙂 Shall I post this as a job?
ask-language = 🌐 Which language do you read?
published = 🎉 It's out! { $code }
published-supply = { $count ->
    [0] Nobody here does this yet. You hear from me when someone joins.
    [one] 1 person gets it now. I write as soon as they say yes.
   *[other] { $count } people get it now. I write as soon as someone says yes.
}
published-soon = I write as soon as someone says yes.
too-many-open = { $most ->
    [one] You have 1 open request, and that is the most at a time. Withdraw it or wait until someone takes it.
   *[other] You have { $most } open requests, and that is the most at a time. Withdraw one or wait until someone takes one.
}

field-service = What
field-details = Details
field-description = Description
field-place = Place
field-address = Address
field-when = Time
field-price = Price
field-name = Name
field-radius = Distance
field-about = About me

choice-yes = ✅ Yes
choice-no = No
choice-back = ◀️ Back
choice-skip = Skip
choice-leave = ✖️ Leave
choice-other = Something else
choice-all-groups = All groups
choice-place-other = Another place
choice-finished = ✅ That's all
choice-talk = 💬 Let's talk first
choice-publish = 🚀 Publish
choice-save = ✅ Save
choice-change = ✏️ Change something
choice-negotiable = Open to talk
choice-keep = Keep { $what }
choice-other-time = Another time
choice-group-chosen = { $group } ({ $count })

note-masked = 🙈 I masked contact details: everything stays here in the chat. Others read:
note-resumed = ✏️ Back to where we were:
note-stale = That button was from an earlier question. This is the one now:
note-invited = 👋 You are invited to offer your service here. It takes a minute.

trouble-text-only = { $kind ->
    [photo] A nice photo, but here I need it in words.
    [voice] I cannot listen to voice messages yet. Please write it.
    [contact] I never pass contacts on. Please answer in words.
   *[other] I can only read text here. Please write it.
}
trouble-no-pin-here = Thanks for the pin, but this question needs words.
trouble-says-nothing = I could not find words in that. Try once more?
trouble-pick-one = Please choose one of the buttons.
trouble-no-such-service = I do not know that one. Try another word, or choose from the groups.
trouble-no-services = Choose at least one, please.
trouble-no-such-place = I cannot find that place. Try the nearest town, or send a pin.
trouble-far-from-anywhere = That pin is far from any town I know. Try the nearest town by name.
trouble-when-not-understood = I did not get the time. Try “tomorrow 3pm” or “28 Nov 10:00”.
trouble-no-such-time = That date or time does not exist. Try another one.
trouble-past = That has already passed. Choose a later time, please.
trouble-too-far-ahead = That is very far ahead. Choose an earlier day, please.
trouble-money-not-understood = I did not get the amount. Write it like “80” or “80-120”.
trouble-not-positive = It has to be more than zero.
trouble-too-much = That is more than any job here can cost.
trouble-too-fine = That is finer than the smallest coin.
trouble-reversed = The lower figure comes first, like “80-120”.
trouble-foreign-money = Prices here are in { $currency }. Please write it in that.
trouble-price-outside = That is outside what the request allows.
trouble-not-higher = That is no more than now. Name a higher figure, or go back.
trouble-number-not-understood = I did not get the number.
trouble-out-of-range = That number cannot be chosen here.
trouble-name-too-short = A bit longer, please: at least two characters.
trouble-name-too-long = A bit shorter, please: at most 40 characters.
trouble-name-no-letter = A name needs at least one letter.
trouble-name-contact = That looks like a number, a link or a username. A simple name is safest.
trouble-no-such-job = I cannot find a job with that code. It looks like #K7Q2MX.
