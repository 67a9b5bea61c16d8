# Two people talking about a job, and the questions a job asks.

relayed-from = 💬 { $name }
talking = 💬 You are writing to { $name }.
    What you send now goes to them. /menu leads back.
talking-placeholder = To { $name } · { $code }
masked = 🙈 Sent, with contact details masked: everything stays here in the chat. They read:
not-delivered = 📪 Your message did not reach { $name }. Please try again later.
thread-over = 🔒 This conversation is closed; nothing was sent.
not-passed = { $kind ->
    [file] 📎 Files are not passed on: they carry names and more in them. Send it as a photo, or write it.
    [gif] 🎞 A GIF sent as a file is not passed on: it would stop moving. Send it from Telegram's GIFs, or as a video.
    [image] 🖼 This kind of picture file is not passed on: it can tell where it was taken. Send it as a photo instead.
    [audio] 🎵 Music and recordings as files are not passed on. Record a voice message instead.
    [contact] 🙈 Contacts are never passed on: everything stays here in the chat.
    [sticker] 🙈 The pack of this sticker is named after you, so it is not passed on. Try another one.
    [story] 🙈 Stories show whose they are, so they are not passed on. Send a photo instead.
    [poll] 📊 Polls are not passed on. Ask in words, please.
    [checklist] ☑️ Lists to tick off are not passed on. Write it as a text, please.
    [game] 🎮 Games are not passed on.
    [paid] 🙈 What has to be paid to be seen is not passed on.
   *[other] 🙂 This cannot be passed on. Please write it, or send a photo or a voice message.
}
relayed-forwarded = ↪ Forwarded
relayed-uncleaned = 📎 Passed on as it is: nobody looked into this file. Open it with care.
file-stays = 📪 This file did not go out: { $why ->
    [large] it has more than 20 MB. Make it smaller, or send a part of it.
    [broken] it cannot be opened. Send it as a photo, or try another one.
   *[gone] Telegram does not hand it out right now. Please send it again.
}
file-uncleaned = 📎 Sent as it is, under another name. Only the name is taken off: what stands in the file, they can read.
relay-no-voice = 📪 { $name } takes no voice messages. Please write it.
ask-send-place = 📍 Send this place to { $name }? It shows exactly where it is.
send-place-yes = Send
send-place-no = No
edit-not-passed = ✏️ That change goes to nobody: the message is not in a conversation, or can no longer be changed. To correct something, send a new message.
relay-withdrawn = ↩️ This message was taken back.
relay-taken-back = ↩️ Taken back: { $name } no longer has that message.
relay-too-late = ↩️ Too late to take it back: that works for 48 hours. Send a new message to correct it.
relay-undo-what = ↩️ Reply with /undo to the message of yours that you want to take back.
ask-for-whom = 💬 For whom is this?
for-whom-question = ✏️ It answers the question

ask-figure = 💵 For how much do you take it?
ask-figure-price = { $kind ->
    [range] They offer { $price } in all. Tap a figure or write one.
   *[negotiable] They left the price open. Write a figure, or talk first.
}
ask-raise = 💵 To how much may it rise?
ask-raise-price = { $kind ->
    [range] So far up to { $price } in all. Tap a figure, or write your own.
   *[fixed] So far { $price } in all. Tap a figure, or write your own.
}
ask-total = 💵 What should it cost in all?
ask-total-present = So far: { $total }.
ask-keep-start = 🗓 When should it start? So far: { $start }.
ask-why = { $act ->
    [withdraw] Why do you withdraw it? One tap helps us, nobody else reads it.
    [step_back] Why do you step back? Nothing is booked yet, so it is free for both of you.
    [release] Why does it not work out? The job goes out again to the others.
    [ask_end] Why should it end now? The other side is asked first.
   *[cancel] Why do you cancel? The other side is told that it is off, not why.
}
sure-withdraw = Withdraw this request? Nobody can take it any more. You can post a new one any time.
sure-step_back = Step back? Nothing was booked. The chat closes and the job goes out again to the others.
sure-release = Let this booking go? The chat closes and the job goes out again to the others. The other side is told at once.
sure-cancel = Cancel the whole job? It ends for both of you, the chat closes, and it cannot be taken back.
sure-ask_end = Ask to end this job now? The other side can say yes or no; silence counts as yes.
sure-yes = { $act ->
    [withdraw] Yes, withdraw
    [step_back] Yes, step back
    [release] Yes, let it go
    [ask_end] Yes, ask
   *[cancel] Yes, cancel
}
sure-no = No, keep it
reason-plans_changed = Plans changed
reason-found_another = Found someone else
reason-too_expensive = Too expensive
reason-time_unfit = Time does not fit
reason-no_answer = No answer
reason-uneasy = I feel uneasy
reason-not_as_described = Not as described
reason-unwell = Ill, or something came up
reason-other = Something else
ask-fixes = 🔁 What should be put right?
ask-help = 🆘 What is the trouble? Tell the operator in your own words.
ask-help-stops = The job stands still until it is settled, and the other side is told.
ask-help-free = Only the operator reads it. The job goes on meanwhile; stepping back is free at this point.
