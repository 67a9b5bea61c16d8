# The menu of the chat, and how the bot introduces itself. Telegram takes at most 256, 512 and 120 characters.

command-menu = Home: what waits for you
command-post = Post a job
command-jobs = My requests and jobs
command-inbox = My conversations
command-history = What was last written
command-profile = How others see me
command-pause = Take a break from new jobs
command-settings = Name and language
command-language = Choose a language
command-help = Help for where you are
command-support = Talk to a person
command-terms = The terms
command-privacy = What is kept about me
command-mydata = Everything held about me, as a file
command-erase = Erase everything about me
command-cancel = Leave what I am doing
bot-description = { $market }: say what you need done, and the right people nearby get it. Or offer what you can do, and jobs come to you.
    Posting is free. Numbers and usernames stay private: everyone writes here in the chat.
bot-short-description = { $market }: find someone for any job, or offer what you can do. Posting is free.
