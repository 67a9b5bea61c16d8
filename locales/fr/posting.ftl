# Publier une demande, et les questions et boutons que d'autres conversations partagent.

ask-need = 🙋 Il te faut quoi ?
    Écris-le comme à un ami : « le robinet de la cuisine goutte ».
ask-pick-service = C'est l'un de ceux-là ?
ask-pick-group = { $purpose ->
    [offer] Tu fais quoi ? Choisis un groupe.
    [invite] Pour quel service ? Choisis un groupe.
    [find] 🔎 Tu cherches qui ? Choisis un groupe, ou écris un mot comme « plomberie ».
   *[post] C'est à quel sujet ? Choisis un groupe.
}
ask-pick-in-group = Et lequel ?
ask-describe = ✍️ Dis-en un peu plus : qu'est-ce qu'il y a à faire exactement ?
    Tailles, marques, ce qui est déjà là. Plus c'est clair, plus vite quelqu'un dit oui.
ask-describe-more = 🙂 Une phrase de plus aiderait : c'est grand comment, c'est en quoi, qu'est-ce qui s'est passé ?
    Jusqu'ici :
ask-where = { $purpose ->
    [offer] 📍 Tu pars d'où ?
    [find] 📍 Autour d'où ?
   *[post] 📍 C'est où ?
}
ask-where-how = Envoie une position (📎 → Position) ou écris la ville ou le quartier. Les autres ne voient que la zone approximative.
ask-which-place = C'est lequel ?
ask-address = 🏠 C'est quoi l'adresse exacte, et comment on entre ?
    Seule la personne retenue la voit, peu avant le job.
ask-day = { $occasion ->
    [terms] 🗓 Ça commencerait quel jour ?
    [reschedule] 🗓 Ça commencerait quel jour, alors ?
    [deadline] 🗓 Ça doit être fini pour quel jour ?
    [repost] 🗓 Quel jour t'arrange maintenant ?
   *[post] 🗓 Quel jour t'arrange ?
}
ask-day-how = Touche un jour, ou écris « demain 15h ».
ask-time = 🕒 { $day } : à quelle heure ?
ask-time-how = Touche une heure, ou écris-la : « 15h30 ».
ask-price = 💵 Ça peut coûter combien en tout ?
    Écris « 80 », « 80-120 », ou laisse à discuter.
ask-price-typical = Ici, c'est souvent de { $price }.
ask-name = 👤 Comment les autres doivent t'appeler ?
    Un prénom suffit. Ils ne voient jamais ton nom Telegram ni ton numéro.
ask-preview-supply = { $count ->
    [0] Personne ne fait encore ça ici. Publie quand même : on te prévient dès que quelqu'un arrive.
    [one] 1 personne fait ça ici.
   *[other] { $count } personnes font ça ici.
}
ask-preview = 📝 Ça part comme ça ?
ask-preview-address = 🏠 Seulement pour la personne retenue :
ask-preview-by = 👤 Publié sous le nom { $name }
ask-edit = ✏️ Tu veux changer quoi ?
ask-post-this = 🙂 Je publie ça comme demande ?
ask-language = 🌐 Tu lis en quelle langue ?
published = 🎉 C'est parti ! { $code }
published-supply = { $count ->
    [0] Personne ne fait encore ça ici. Je te préviens dès que quelqu'un arrive.
    [one] 1 personne la reçoit maintenant. Je t'écris dès que c'est oui.
   *[other] { $count } personnes la reçoivent maintenant. Je t'écris dès que quelqu'un dit oui.
}
published-soon = Je t'écris dès que quelqu'un dit oui.
too-many-open = { $most ->
    [one] Tu as 1 demande ouverte, et c'est le maximum à la fois. Retire-la ou attends que quelqu'un la prenne.
   *[other] Tu as { $most } demandes ouvertes, et c'est le maximum à la fois. Retires-en une ou attends que quelqu'un en prenne une.
}

field-service = Quoi
field-details = Détails
field-description = Description
field-place = Lieu
field-address = Adresse
field-when = Moment
field-price = Prix
field-name = Nom
field-radius = Distance
field-about = À propos de moi

choice-yes = ✅ Oui
choice-no = Non
choice-back = ◀️ Retour
choice-skip = Passer
choice-leave = ✖️ Quitter
choice-other = Autre chose
choice-all-groups = Tous les groupes
choice-place-other = Un autre lieu
choice-finished = ✅ C'est tout
choice-talk = 💬 On en parle d'abord
choice-publish = 🚀 Publier
choice-save = ✅ Enregistrer
choice-change = ✏️ Changer quelque chose
choice-negotiable = À discuter
choice-keep = Garder { $what }
choice-other-time = Une autre heure
choice-group-chosen = { $group } ({ $count })

note-masked = 🙈 J'ai masqué les coordonnées : tout reste ici dans le chat. Les autres lisent :
note-resumed = ✏️ On en était là :
note-stale = Ce bouton était pour une question d'avant. Voilà celle de maintenant :
note-invited = 👋 On t'invite à proposer tes services ici. Ça prend une minute.

trouble-text-only = { $kind ->
    [photo] Jolie photo, mais ici il me faut des mots.
    [voice] Je ne sais pas encore écouter les vocaux. Écris-le, s'il te plaît.
    [contact] Je ne transmets jamais de contacts. Réponds avec des mots, s'il te plaît.
   *[other] Ici, je ne sais lire que du texte. Écris-le, s'il te plaît.
}
trouble-no-pin-here = Merci pour la position, mais pour cette question il me faut des mots.
trouble-says-nothing = Je n'ai pas trouvé de mots là-dedans. On réessaie ?
trouble-pick-one = Choisis l'un des boutons, s'il te plaît.
trouble-no-such-service = Je ne connais pas ça. Essaie un autre mot, ou choisis dans les groupes.
trouble-no-services = Choisis-en au moins un, s'il te plaît.
trouble-no-such-place = Je ne trouve pas cet endroit. Essaie la ville la plus proche, ou envoie une position.
trouble-far-from-anywhere = Cette position est loin de toute ville que je connais. Écris le nom de la plus proche.
trouble-when-not-understood = Je n'ai pas compris quand. Essaie « demain 15h » ou « 28 nov 10h ».
trouble-no-such-time = Cette date ou cette heure n'existe pas. Essaies-en une autre.
trouble-past = C'est déjà passé. Choisis un moment plus tard, s'il te plaît.
trouble-too-far-ahead = C'est vraiment loin. Choisis un jour plus proche, s'il te plaît.
trouble-money-not-understood = Je n'ai pas compris le montant. Écris-le comme « 80 » ou « 80-120 ».
trouble-not-positive = Il faut que ce soit plus que zéro.
trouble-too-much = C'est plus que ce qu'un job peut coûter ici.
trouble-too-fine = C'est plus petit que la plus petite pièce.
trouble-reversed = Le plus petit montant d'abord, comme « 80-120 ».
trouble-foreign-money = Ici, les prix sont en { $currency }. Écris-le comme ça, s'il te plaît.
trouble-price-outside = Ça sort de ce que la demande permet.
trouble-not-higher = Ce n'est pas plus que maintenant. Écris un montant plus élevé, ou reviens en arrière.
trouble-number-not-understood = Je n'ai pas compris le nombre.
trouble-out-of-range = Ce nombre ne peut pas être choisi ici.
trouble-name-too-short = Un peu plus long, s'il te plaît : au moins deux caractères.
trouble-name-too-long = Un peu plus court, s'il te plaît : 40 caractères au plus.
trouble-name-no-letter = Un nom a besoin d'au moins une lettre.
trouble-name-contact = Ça ressemble à un numéro, un lien ou un pseudo. Un simple prénom est plus sûr.
trouble-no-such-job = Je ne trouve pas de job avec ce code. Il ressemble à #K7Q2MX.
