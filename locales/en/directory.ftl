# Looking people up, inviting them, and what they tell about themselves.

profile-service-from = { $service } (from { $price })
profile-years = { $count ->
    [0] 🧰 Less than a year in the trade
    [one] 🧰 1 year in the trade
   *[other] 🧰 { $count } years in the trade
}
profile-languages = 🗣 { $languages }

# What a registration asks for the directory.

ask-from-price = 💵 { $service }: what does it cost from?
    Customers read it as “from …”. What a job costs in the end is your offer.
choice-skip-prices = Skip all prices
ask-years = 🧰 How many years have you done this?
ask-speaks = 🗣 Which languages can customers write to you in?
field-from_prices = Prices
field-years = Years
field-languages = Languages

# Looking for somebody.

door-find = 🔎 Find someone
door-listing = 👀 See it as customers do
door-share = 🔗 Share my profile
door-why = 🔍 Who is told first?
command-find = Find someone and invite them
command-why = What decides who is told first
command-share = Share a link to my profile
help-finding = You are looking for someone. Tap a name to read more, then invite them or post a job for them. ◀️ goes back, /cancel leaves. Nobody is told that you looked.
help-directory = /find looks people up, /share gives you a link to your own profile.
directory-off = In this market nobody has to be searched for: post what you need, and the people who do it come to you.
directory-away = Whoever this link leads to takes no jobs right now. Post what you need, and others who do it will see it.
directory-own = 👀 This is what customers see:
ask-order = 🔎 Whom shall I show first?
order-score = ⭐ Best rated
order-distance = 📍 Nearest
order-price = 💵 Cheapest
ask-filter = 🔎 How well rated, or how near, should they be?
ask-filter-rating = 🔎 How well rated should they be?
choice-any-rating = Any rating
choice-any-distance = Any
filter-rating = ⭐ { $mean } or better
filter-distance = 🚗 within { $km } km
from-price = 💵 from { $price }
directory-none = Nobody here does this yet. Post it anyway: I tell you when someone joins.
directory-none-left = Nobody fits that filter. Loosen it a little?
directory-no-more = That was everyone.
choice-more = ⬇️ More people
choice-sort = 🔀 Sort
choice-filter = 🎚 Filter
choice-post-anyway = ➕ Post it anyway
choice-post-for-them = ➕ Post a job for them
choice-invite-to = 💌 Invite to { $code }
takes-no-jobs = ⏸ { $name } takes no jobs right now.

# Invitations.

verb-invite = 💌 Invite people
verb-invited = 💌 Invited ({ $count })
verb-book_again = 🔁 Book again
ask-preview-invites = 💌 { $name } is invited by name. Others who do this can make offers too.
note-invited-to = 💌 { $name } is invited to { $code }. I write when there is an answer; nobody is bound.
not-invited = ⏸ { $name } takes no jobs right now, so I could not invite them. Your request is out to everyone else who does this.
card-invited = 💌 Invited: { $people }
card-you-are-invited = 💌 { $name } asks you by name. It binds neither of you, and saying no costs nothing.
invited-title = { $count ->
    [one] 💌 1 person invited
   *[other] 💌 { $count } people invited
}
invited-line = { $state ->
    [opened] { $name } (having a look)
    [declined] { $name } (cannot make it)
    [offered] { $name } (made an offer)
   *[sent] { $name } (no answer yet)
}
choice-invite-more = ➕ Invite more people
refusal-already-invited = They have it already: you invited them, or they made an offer.
refusal-all-invited = That is as many as you can invite to one request. Their answers come here.
refusal-takes-no-jobs = They take no jobs right now. Nobody was invited.

# What decides whom requests reach first.

why-title = 🔍 Who is told first?
why-who = Every request for what you do, where you work, reaches you while you are not on a break.
why-order = Where many could do it, the best rated hear of it a little earlier. That rests on three things only:
why-order-directory = Lists of people and offers start with the best rated. That rests on three things only:
why-reviews = { $count ->
    [0] ⭐ { $service }: no reviews yet, so you count like most here: { $usual }.
    [one] ⭐ { $service }: { $mean } from 1 review. With the usual { $usual } mixed in while there are few, that counts as { $score }.
   *[other] ⭐ { $service }: { $mean } from { $count } reviews. With the usual { $usual } mixed in while there are few, that counts as { $score }.
}
why-distance = 📍 Between equals, whoever is nearer.
why-jobs = 🧰 Then whoever has done more jobs here.
why-never = 🙅 Saying no, or not answering, counts for nothing: it is not even looked at. How quickly you answer is told on your profile and moves nobody.
