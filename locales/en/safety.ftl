# Keeping away from somebody, and telling the operator of them.

looked-at-first = 🔎 Thank you! Before anybody gets this request, somebody who runs the market has a short look at it. You hear at once:
badge-given = { $kind ->
    [identity] 🪪 Your identity was checked. Everybody reads that on your profile now.
   *[licence] 📜 Your licence was checked. Everybody reads that on your profile now.
}
badge-taken = { $kind ->
    [identity] 🪪 The check of your identity is not on your profile any more. Questions? /support
   *[licence] 📜 The check of your licence is not on your profile any more. Questions? /support
}
wants-a-look = 🔎 With these words the request needs a short look by whoever runs the market, so it stays as it was. Withdraw it and post it anew: then it is looked at.
verb-block = 🚫 Block
verb-report = 🚩 Report
door-blocks = 🚫 Blocked people
command-block = Block the person I write to
command-report = Report the person I write to
ask-block = 🚫 Block { $name }?
    From now on nothing of either of you reaches the other: no requests, offers, invitations or messages. { $name } is not told.
    A job you already have together goes on; you find the ways out on its card.
block-yes = 🚫 Yes, block
block-no = No, leave it
blocked = 🚫 Done. You and { $name } will not meet here any more, and { $name } is not told. You can take it back any time.
blocked-running = This job of yours goes on until it ends, with its conversation. You can leave it, or ask for help:
unblocked = 🟢 { $name } is unblocked. What fits reaches you both again.
unblock = 🟢 Unblock { $name }
blocks-title = 🚫 Blocked people
blocks-none = You have blocked nobody.
blocks-some = Nothing of theirs reaches you, and nothing of yours reaches them. They were not told.
blocks-how = To block or report someone, open your conversation (/inbox), their profile, or the card of a job that is over.
offer-gone = 🔒 { $name } is not available any more, so that offer is gone. The others stand.
after-bad-review = Noted ✅ That does not sound good. You can keep away from { $name } from now on, or tell the operator what happened.
ask-report = 🚩 What is wrong with { $name }? The operator reads it; { $name } is not told who said so.
ask-report-words = 🚩 What happened with { $name }? Tell it in your own words.
wrong-contacts = 📞 Asks for contacts
wrong-rude = 🤬 Rude or threatening
wrong-unsafe = ⚠️ Does not feel safe
wrong-spam = 🎣 Spam or fraud
wrong-other = ✏️ Something else
reported = 🚩 Thank you for telling. A person looks at it, and I write when that is done. { $name } does not learn that it was you.
report-waits = 🚩 You told already; a person looks at it. I write when that is done.
report-dealt = 🚩 We looked at what you told about { $name } and dealt with it. Thank you: that keeps the place friendly. What followed stays between us and them.
warned = ⚠️ Something you did here was brought to the operator, who asks you to change it:
warned-contacts = Contacts stay out of the chat, and the house is where jobs are agreed.
warned-rude = Stay kind, even where you disagree. Threats have no place here.
warned-unsafe = Act so that the other person feels safe with you.
warned-spam = No advertising, and nothing that misleads others.
warned-other = Deal with people as you would like them to deal with you. Questions? /support
own-cases = ⚖️ { $count ->
    [one] Something waits that you are part of yourself.
   *[other] { $count } things wait that you are part of yourself.
} Another operator decides. You can add one:
case-report = 🚩 Report
desk-report = { $by } about { $about }:
desk-report-silent = They have not written to each other.
desk-report-talk = What they last wrote to each other:
desk-report-how = A warning says what is not done here, not who said so. Other sanctions are under the job.
desk-look-job = 🔎 The job
report-warn = ⚠️ Warn
report-pause = ⏸ Pause 24 h
report-dismiss = 👌 Leave it at that
why-blocked = { $count ->
    [one] 🚫 You blocked 1 person: their requests do not reach you, and yours do not reach them.
   *[other] 🚫 You blocked { $count } people: their requests do not reach you, and yours do not reach them.
}
refusal-own-case = You are part of this yourself, so another operator decides.

# The reply under a review, and reviews that break the rules.

verb-reply = 💬 Reply to the review
verb-report_review = 🚩 Report the review
report-a-review = 🚩 Report a review
detail-review-reply = ↪ Reply:
ask-reply = 💬 What would you like to reply? Whoever reads the review reads your reply under it. It is one reply, and it cannot be changed later.
replied = 💬 Your reply stands under the review now.
reply-came = 💬 { $name } replied to your review.
ask-which-review = 🚩 Which review is it about?
ask-breach = 🚩 What is wrong with this review? A low rating alone breaks no rule.
ask-breach-words = 🚩 What is wrong with it? Tell it in your own words.
breach-contacts = 📞 Contacts in it
breach-rude = 🤬 Insults or threats
breach-unsafe = 🔒 Tells private things
breach-spam = 🎣 Not about this job
breach-other = ✏️ Something else
review-reported = 🚩 Thank you for telling. A person looks at it, and I write when that is done.
review-is-gone = 🚩 The review you told about is gone. Thank you for telling.
review-stays = 🚩 We looked at the review you told about: it breaks no rule, so it stays. You can reply to what is said about you.
review-removed = 🗑 Your review was taken away by the operator, because it breaks the rules here. It counts nowhere any more.
case-review = 🚩 Review
desk-review = { $by } about a review of { $about }:
desk-review-how = What breaks the rules: contacts or private things, insults or threats, advertising, or what is not about this job. A low rating alone never does.
report-remove = 🗑 Take it away
report-keep = 👌 It stays
ask-removal = 🗑 Why is this review by { $name } taken away? { $name } reads what you write.
