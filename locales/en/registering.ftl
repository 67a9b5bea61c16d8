# Registering as a provider.

ask-services = 🛠 What do you do?
    Open a group, or write a word like “plumbing”. You can choose several.
ask-services-of = 🛠 { $group }: tap all you do.
ask-services-found = 🛠 Is it one of these? Tap all you do.
services-chosen = Chosen so far: { $services }
ask-radius = 🚗 How far around { $place } do you go?
    Tap, or write a number of kilometres.
choice-radius = { $km } km
ask-about = ✍️ A few words about you?
    What you are good at, how long you have done it. Others read it beside your name.
ask-offering = 📝 This is what you offer. Save it?
offering-area = 📍 { $place }, { $km } km around
offering-name = 👤 { $name }
registered = 🎉 You're in! Jobs that fit come here by themselves, free of charge.
    Say yes or no as you like: a no never counts against you. Open jobs that fit come now.
registered-waiting = 🎉 Thank you! The operator has a quick look first.
    I write as soon as you are in.
let-in = 🎉 You're in! Jobs that fit come here by themselves from now on.
not-let-in = The operator did not accept your registration. /support tells you whom to ask.
example-description = About two hours of work. I can tell you more here in the chat.
example-customer = Ana
