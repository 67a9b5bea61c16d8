# Deux personnes qui parlent d'un job, et les questions qu'un job pose.

relayed-from = 💬 { $name }
talking = 💬 Tu écris à { $name }.
    Ce que tu envoies maintenant lui arrive. /menu te ramène.
talking-placeholder = À { $name } · { $code }
masked = 🙈 Envoyé, avec les coordonnées masquées : tout reste ici dans le chat. L'autre personne lit :
not-delivered = 📪 Ton message n'est pas arrivé à { $name }. Réessaie plus tard.
thread-over = 🔒 Cette conversation est fermée ; rien n'est parti.
not-passed = { $kind ->
    [file] 📎 Les fichiers ne sont pas transmis : ils contiennent des noms et d'autres données. Envoie une photo, ou écris-le.
    [gif] 🎞 Un GIF envoyé en fichier n'est pas transmis : il ne bougerait plus. Envoie-le depuis les GIF de Telegram, ou en vidéo.
    [image] 🖼 Ce type de fichier image n'est pas transmis : il peut dire où il a été pris. Envoie-le comme photo.
    [audio] 🎵 La musique et les enregistrements en fichier ne sont pas transmis. Enregistre un message vocal.
    [contact] 🙈 Les contacts ne sont jamais transmis : tout reste ici, dans le chat.
    [sticker] 🙈 Le pack de ce sticker porte ton nom, il n'est donc pas transmis. Essaies-en un autre.
    [story] 🙈 Les stories montrent à qui elles sont, elles ne sont donc pas transmises. Envoie une photo.
    [poll] 📊 Les sondages ne sont pas transmis. Pose ta question avec des mots, s'il te plaît.
    [checklist] ☑️ Les listes à cocher ne sont pas transmises. Écris-la en texte, s'il te plaît.
    [game] 🎮 Les jeux ne sont pas transmis.
    [paid] 🙈 Ce qu'il faut payer pour voir n'est pas transmis.
   *[other] 🙂 Ceci ne peut pas être transmis. Écris-le, ou envoie une photo ou un message vocal.
}
relayed-forwarded = ↪ Transféré
relayed-uncleaned = 📎 Transmis tel quel : personne n'a vérifié ce fichier. Ouvre-le avec prudence.
file-stays = 📪 Ce fichier n'est pas parti : { $why ->
    [large] il dépasse 20 Mo. Réduis-le, ou envoies-en une partie.
    [broken] il ne s'ouvre pas. Envoie-le en photo, ou essaie-en un autre.
   *[gone] Telegram ne le donne pas en ce moment. Renvoie-le, s'il te plaît.
}
file-uncleaned = 📎 Envoyé tel quel, sous un autre nom. Seul le nom est retiré : ce qui est dans le fichier peut être lu.
relay-no-voice = 📪 { $name } ne reçoit pas de messages vocaux. Écris-le, s'il te plaît.
ask-send-place = 📍 Envoyer ce lieu à { $name } ? Il montre exactement où c'est.
send-place-yes = Envoyer
send-place-no = Non
edit-not-passed = ✏️ Ce changement n'arrive à personne : le message n'est pas dans une conversation ou ne peut plus être modifié. Pour corriger, envoie un nouveau message.
relay-withdrawn = ↩️ Ce message a été retiré.
relay-taken-back = ↩️ Retiré : { $name } n'a plus ce message.
relay-too-late = ↩️ Trop tard pour le retirer : c'est possible pendant 48 heures. Pour corriger, envoie un nouveau message.
relay-undo-what = ↩️ Réponds avec /undo à celui de tes messages que tu veux retirer.
ask-for-whom = 💬 C'est pour qui ?
for-whom-question = ✏️ Ça répond à la question

ask-figure = 💵 Tu le prends pour combien ?
ask-figure-price = { $kind ->
    [range] On te propose { $price } en tout. Touche un montant ou écris-le.
   *[negotiable] Le prix est à discuter. Écris un montant, ou parlez-en d'abord.
}
ask-raise = 💵 Jusqu'à combien peut-il monter ?
ask-raise-price = { $kind ->
    [range] Jusqu'ici, au plus { $price } en tout. Touche un montant ou écris le tien.
   *[fixed] Jusqu'ici { $price } en tout. Touche un montant ou écris le tien.
}
ask-total = 💵 Ça coûterait combien en tout ?
ask-total-present = Jusqu'ici : { $total }.
ask-keep-start = 🗓 Ça commencerait quand ? Jusqu'ici : { $start }.
ask-why = { $act ->
    [withdraw] Pourquoi tu la retires ? Un geste nous aide, personne d'autre ne le lit.
    [step_back] Pourquoi tu te retires ? Rien n'est réservé, donc ça ne coûte rien à personne.
    [release] Pourquoi ça ne marche pas ? Le job repart chez les autres.
    [ask_end] Pourquoi l'arrêter maintenant ? On demande d'abord à l'autre personne.
   *[cancel] Pourquoi tu annules ? L'autre personne apprend que c'est annulé, pas pourquoi.
}
sure-withdraw = Retirer cette demande ? Plus personne ne pourra la prendre. Tu peux en publier une autre quand tu veux.
sure-step_back = Te retirer ? Rien n'était réservé. Le chat se ferme et le job repart chez les autres.
sure-release = Abandonner cette réservation ? Le chat se ferme et le job repart chez les autres. L'autre personne est prévenue tout de suite.
sure-cancel = Annuler tout le job ? C'est fini pour vous deux, le chat se ferme, et on ne peut pas revenir en arrière.
sure-ask_end = Demander d'arrêter ce job maintenant ? L'autre personne peut dire oui ou non ; sans réponse, c'est oui.
sure-yes = { $act ->
    [withdraw] Oui, retirer
    [step_back] Oui, me retirer
    [release] Oui, abandonner
    [ask_end] Oui, demander
   *[cancel] Oui, annuler
}
sure-no = Non, on garde
reason-plans_changed = Changement de programme
reason-found_another = J'ai trouvé quelqu'un d'autre
reason-too_expensive = Trop cher
reason-time_unfit = L'horaire ne va pas
reason-no_answer = Pas de réponse
reason-uneasy = Je ne le sens pas
reason-not_as_described = Pas comme décrit
reason-unwell = Maladie ou imprévu
reason-other = Autre chose
ask-fixes = 🔁 Qu'est-ce qu'il faut corriger ?
ask-help = 🆘 Qu'est-ce qui ne va pas ? Raconte-le à l'équipe avec tes mots.
ask-help-stops = Le job est en pause jusqu'à ce que ce soit réglé, et l'autre personne est prévenue.
ask-help-free = Seule l'équipe le lit. En attendant, le job continue ; à ce stade, te retirer ne coûte rien.
