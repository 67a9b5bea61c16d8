# Le menu du chat, et comment le bot se présente. Telegram accepte au plus 256, 512 et 120 caractères.

command-menu = Accueil : ce qui t'attend
command-post = Publier une demande
command-jobs = Mes demandes et mes jobs
command-inbox = Mes conversations
command-history = Les derniers messages
command-profile = Comment les autres me voient
command-pause = Faire une pause
command-settings = Nom et langue
command-language = Choisir la langue
command-help = De l'aide pour là où tu es
command-support = Parler à une personne
command-terms = Les conditions
command-privacy = Ce qu'on garde sur moi
command-mydata = Tout ce qu'on garde sur moi, en fichier
command-erase = Effacer tout ce qui me concerne
command-cancel = Quitter ce que je fais
bot-description = { $market } : dis ce qu'il te faut, et les bonnes personnes près de chez toi le reçoivent. Ou propose ce que tu sais faire, et les jobs viennent à toi.
    Publier est gratuit. Numéros et pseudos restent privés : tout le monde s'écrit ici dans le chat.
bot-short-description = { $market } : trouve quelqu'un pour tout, ou propose tes services. Publier est gratuit.
