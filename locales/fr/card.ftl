# La fiche d'un job : standing-<état>-<qui lit> dit où ça en est, à qui c'est de jouer et jusqu'à quand.

card-told = { $told ->
    [0] 🟢 Publié. On cherche des gens qui font ça.
    [one] 🟢 Envoyé à 1 personne qui fait ça.
   *[other] 🟢 Envoyé à { $told } personnes qui font ça.
}
card-declined = { $count ->
    [one] 1 n'est pas disponible.
   *[other] { $count } ne sont pas disponibles.
}
standing-checking-customer = 🔎 L'équipe de ce marché regarde d'abord ta demande. Tu le sais dès qu'elle part, au plus tard { $until }.
card-was-told = { $told ->
    [one] 📮 C'est allé à 1 personne qui fait ça.
   *[other] 📮 C'est allé à { $told } personnes qui font ça.
}
card-asked = { $count ->
    [one] 1 t'a posé une question.
   *[other] { $count } t'ont posé une question.
}
card-declined-why = Pourquoi, pour ce qu'on nous a dit : { $reasons }.
declined-price_low = pas assez d'argent ({ $count })
declined-no_time = pas ce jour-là ({ $count })
declined-too_far = trop loin ({ $count })
declined-not_my_work = pas leur genre de travail ({ $count })
card-further = 🧭 On demande aussi à des gens jusqu'à { $km } km au-delà de leur zone habituelle.
card-outside = 🧭 C'est à environ { $km } km hors de ta zone habituelle.
card-changed-since = ✏️ Le prix ou l'heure a changé depuis le premier envoi : regarde.
standing-open-customer = Qui accepte en premier a le job, et tu le sais tout de suite. Ouvert jusque-là : { $until }.
standing-open-candidate = { $step ->
    [explained] 🙅 Tu as dit non pour ce job. Ça ne change rien d'autre.
        Tu changes d'avis ? Tu peux encore accepter.
    [declined] 🙅 Tu as dit non pour ce job. Ça ne change rien d'autre.
        Tu changes d'avis ? Tu peux encore accepter. Un geste sur une raison aide qui demande ; on ne dit jamais que c'était toi.
    [let_go] ↩️ Tu as laissé ce job. Quelqu'un d'autre peut le prendre.
   *[told] 🟢 Nouveau job, à prendre au plus tard { $until }.
        Qui accepte en premier l'a. Dire non ne te coûte rien.
}
standing-taken-candidate = 🔒 Pris par quelqu'un d'autre. Ça ne change rien pour toi.
standing-gone-candidate = 🔒 N'est plus ouvert. Ça ne change rien pour toi.
standing-expired-customer = { $mode ->
    [offers] ⌛ Personne n'a été choisi à temps. Tu peux laisser la demande ouverte plus longtemps, ou la republier avec une autre heure, au plus tard { $until }.
   *[dispatch] ⌛ Personne ne l'a pris à temps. Tu peux le republier, au plus tard { $until }.
}
standing-matched-customer = { $step ->
    [yours] ✍️ À toi : { $other } demande { $total }, { $start }.
        Accepte, propose autre chose ou cherche quelqu'un d'autre. Au plus tard { $until }.
    [theirs] ⏳ { $other } doit encore accepter : { $total }, { $start }. Au plus tard { $until }.
   *[none] 💬 Il vous manque encore un prix. Écrivez-vous ; chacun peut en proposer un. Au plus tard { $until }.
}
standing-matched-provider = { $step ->
    [yours] ✍️ À toi : { $other } propose { $total }, { $start }.
        Accepte, propose autre chose ou retire-toi. Au plus tard { $until }.
    [theirs] ⏳ { $other } doit encore accepter : { $total }, { $start }. Au plus tard { $until }.
   *[none] 💬 Il vous manque encore un prix. Écrivez-vous ; chacun peut en proposer un. Au plus tard { $until }.
}
standing-awaiting_fee-customer = 💳 À toi : paie les frais de réservation au plus tard { $until }. Après, c'est réservé.
standing-awaiting_fee-provider = ⏳ C'est d'accord : { $total }, { $start }. { $other } paie les frais de réservation au plus tard { $until }. Ne commence pas encore, s'il te plaît.
standing-booked-customer = { $step ->
    [missed_by_you] ⏳ Tu as dit que { $other } n'était pas là. { $other } peut répondre au plus tard { $until } ; sans réponse, c'est oui.
    [missed_by_other] ⚠️ À toi : { $other } dit que tu n'étais pas là. C'est vrai ? Sans réponse, c'est oui { $until }.
    [change_asked_by_you] ⏳ Tu as demandé un changement. { $other } peut répondre au plus tard { $until } ; d'ici là, ce que vous avez décidé tient.
    [change_asked_by_other] ✍️ À toi : { $other } voudrait changer quelque chose. Ce que vous avez décidé tient tant que tu n'as pas dit oui. Réponds au plus tard { $until }.
    [asked] 🤔 À toi : comment ça se passe ? Prévu { $start }. Sans réponse, l'équipe prend le relais { $until }.
   *[waiting] ✅ C'est réservé : { $other } vient { $start }. { $direct } à payer directement à { $other }, une fois le travail fait.
}
standing-booked-provider = { $step ->
    [grace] { $place ->
        [open] ✅ Le job est à toi : { $total }, { $start }.
            Tu changes d'avis ? Tu peux revenir en arrière, au plus tard { $until }.
       *[later] ✅ Le job est à toi : { $total }, { $start }.
            Tu changes d'avis ? Tu peux revenir en arrière, au plus tard { $until }. Après, tu vois ici le lieu exact.
    }
    [missed_by_you] ⏳ Tu as dit que { $other } n'était pas là. { $other } peut répondre au plus tard { $until } ; sans réponse, c'est oui.
    [missed_by_other] ⚠️ À toi : { $other } dit que tu n'étais pas là. C'est vrai ? Sans réponse, c'est oui { $until }.
    [change_asked_by_you] ⏳ Tu as demandé un changement. { $other } peut répondre au plus tard { $until } ; d'ici là, ce que vous avez décidé tient.
    [change_asked_by_other] ✍️ À toi : { $other } voudrait changer quelque chose. Ce que vous avez décidé tient tant que tu n'as pas dit oui. Réponds au plus tard { $until }.
    [asked] 🤔 À toi : comment ça se passe ? Prévu { $start }. Sans réponse, l'équipe prend le relais { $until }.
   *[waiting] ✅ C'est réservé : { $total }, { $start }. Préviens { $other } ici quand tu pars.
}
standing-in_progress-customer = { $step ->
    [end_asked_by_you] ⏳ Tu as demandé d'arrêter ce job. { $other } peut répondre au plus tard { $until } ; sans réponse, c'est oui.
    [end_asked_by_other] ✋ À toi : { $other } veut arrêter ce job. Sans réponse, c'est oui { $until }.
    [change_asked_by_you] ⏳ Tu as demandé un changement. { $other } peut répondre au plus tard { $until } ; d'ici là, ce que vous avez décidé tient.
    [change_asked_by_other] ✍️ À toi : { $other } voudrait changer quelque chose. Ce que vous avez décidé tient tant que tu n'as pas dit oui. Réponds au plus tard { $until }.
    [asked] 🤔 À toi : comment ça se passe ? Sans réponse, l'équipe prend le relais { $until }.
   *[waiting] 🛠 { $other } est au travail. Tu reçois un message quand c'est fini.
}
standing-in_progress-provider = { $step ->
    [end_asked_by_you] ⏳ Tu as demandé d'arrêter ce job. { $other } peut répondre au plus tard { $until } ; sans réponse, c'est oui.
    [end_asked_by_other] ✋ À toi : { $other } veut arrêter ce job. Sans réponse, c'est oui { $until }.
    [change_asked_by_you] ⏳ Tu as demandé un changement. { $other } peut répondre au plus tard { $until } ; d'ici là, ce que vous avez décidé tient.
    [change_asked_by_other] ✍️ À toi : { $other } voudrait changer quelque chose. Ce que vous avez décidé tient tant que tu n'as pas dit oui. Réponds au plus tard { $until }.
    [asked] 🤔 À toi : comment ça se passe ? Sans réponse, l'équipe prend le relais { $until }.
   *[waiting] 🛠 En cours : { $total }. À toi : touche « C'est fini » quand tu as terminé.
}
standing-delivered-customer = 👀 À toi : tout est bon ? Si tu ne dis rien, ça compte comme fait { $until }.
standing-delivered-provider = ⏳ { $other } jette un œil. Ça compte comme fait au plus tard { $until }.
standing-approved-customer = { $step ->
    [said_paid] ⏳ Tu as dit que c'est payé. { $other } confirme au plus tard { $until }.
    [not_yet] ⏳ À toi : { $other } dit que { $direct } n'est pas encore arrivé. Vérifie et redis-le ici, ou demande de l'aide. Au plus tard { $until }.
   *[waiting] 💵 À toi : paie { $direct } directement à { $other }, puis dis-le ici. Au plus tard { $until }.
}
standing-approved-provider = { $step ->
    [said_paid] 💵 À toi : { $other } dit que c'est payé. Tu as bien reçu { $direct } ? Réponds au plus tard { $until }.
   *[waiting] ⏳ { $other } te paie { $direct } directement. Dis ici quand c'est arrivé. Au plus tard { $until }.
}
standing-settled-customer = { $step ->
    [reviewed] ⭐ Merci pour ton avis ! Les deux s'ouvrent quand { $other } écrit le sien, au plus tard { $until }.
   *[waiting] ⭐ C'est fait. À toi : c'était comment avec { $other } ? Au plus tard { $until }.
}
standing-settled-provider = { $step ->
    [reviewed] ⭐ Merci pour ton avis ! Les deux s'ouvrent quand { $other } écrit le sien, au plus tard { $until }.
   *[waiting] ⭐ C'est fait. À toi : c'était comment de travailler pour { $other } ? Au plus tard { $until }.
}
standing-closed-customer = { $step ->
    [nobody] 🗄 Fermé sans avoir trouvé quelqu'un.
   *[done] 🗄 Tout est fait. Merci !
}
standing-closed-provider = 🗄 Tout est fait. Merci !
standing-cancelled-customer = ❌ Annulé. Il n'y a plus rien à faire.
standing-cancelled-provider = ❌ Annulé. Il n'y a plus rien à faire.
standing-disputed-customer = { $step ->
    [settled_by_you] 🤝 Tu as dit que c'est réglé. Il reste à { $other } de le dire aussi.
    [settled_by_other] 🤝 À toi : { $other } dit que c'est réglé. Tu es d'accord ?
    [talking] 🕊 Vous avez jusqu'à { $talk } pour régler ça à deux. Proposez une issue, ou écrivez-vous ; après, l'équipe aide.
   *[waiting] 🆘 L'équipe regarde ça. En attendant, le job est en pause.
        Sans décision, il reprend { $until }.
}
standing-disputed-provider = { $step ->
    [settled_by_you] 🤝 Tu as dit que c'est réglé. Il reste à { $other } de le dire aussi.
    [settled_by_other] 🤝 À toi : { $other } dit que c'est réglé. Tu es d'accord ?
    [talking] 🕊 Vous avez jusqu'à { $talk } pour régler ça à deux. Proposez une issue, ou écrivez-vous ; après, l'équipe aide.
   *[waiting] 🆘 L'équipe regarde ça. En attendant, le job est en pause.
        Sans décision, il reprend { $until }.
}
standing-unknown = Ce job n'est plus ici.

# Les détails en dessous.

card-example = 👇 Exemple : voilà comment un job t'arrive
card-example-note = Celui-ci n'est pas vrai. Les vrais ont des boutons qui marchent.
detail-place = 📍 { $place }
detail-place-near = 📍 { $place }, { $distance }
detail-when = 🗓 { $when }
detail-price = { $kind ->
    [fixed] 💵 { $price }, prix fixe
    [negotiable] 💵 Prix à discuter
   *[other] 💵 { $price }
}
detail-answer = • { $question } { $answer }
detail-person = 👤 { $person }
detail-person-unreachable = 🔕 En ce moment, les messages n'arrivent pas à { $name }. Les tiens attendent.
detail-address = 🏠 Adresse exacte et accès, seulement pour la personne retenue :
detail-fixes = 🔁 À corriger :
detail-review-by = { $name } : { $stars }
card-elsewhere = Ce job est plus bas dans le chat 👇

# Ses boutons : verb-<verbe>.

verb-show = 📋 Voir le job
verb-accept = { $figure ->
    [fixed] ✅ Accepter pour { $price }
   *[open] ✅ Accepter
}
verb-decline = { $invited ->
    [yes] Non merci
   *[no] Pas pour moi
}
verb-too_far = Trop loin
verb-no_time = Pas ce jour-là
verb-price_low = Pas assez d'argent
verb-not_my_work = Pas mon genre de travail
verb-undo = ↩️ Revenir en arrière
verb-sign = { $number ->
    [0] ✅ D'accord
    [1] ✅ D'accord
   *[other] ✅ D'accord avec la version { $number }
}
verb-propose = 📝 Faire une proposition
verb-step_back = { $side ->
    [customer] Chercher quelqu'un d'autre
   *[provider] Me retirer
}
verb-release = { $side ->
    [customer] Pas cette personne
   *[provider] Je ne peux pas venir
}
verb-cancel = Annuler le job
verb-withdraw = Retirer
verb-widen = 🧭 Demander plus loin (+{ $km } km)
verb-reprice = 💵 Monter le prix
verb-repost = { $state ->
    [open] 📅 Une autre heure
   *[other] 🔁 Republier
}
verb-post_again = 🔁 Republier
verb-on_the_way = 🚗 En route
verb-at_door = 🚪 Je suis à la porte
verb-start = ▶️ Commencer
verb-done = 🏁 C'est fini
verb-approve = ✅ Tout est bon
verb-ask_fixes = 🔁 Quelque chose à corriger
verb-say_paid = 💵 J'ai payé
verb-say_received = 💵 C'est arrivé
verb-say_not_yet = ⏳ Pas encore
verb-review = ⭐ Écrire un avis
verb-ask_end = Arrêter ce job
verb-agree_end = D'accord pour arrêter
verb-refuse_end = Continuer
verb-still_on = 👍 Tout va bien
verb-get_help = 🆘 Demander de l'aide
verb-settled_go_on = 🤝 C'est réglé, on continue
verb-write = 💬 Écrire
verb-profile = { $side ->
    [customer] 👤 Profil
   *[provider] 👤 Client
}
verb-history = 🕓 Historique
verb-map = 🗺 Ouvrir la carte
