# Ce qui est arrivé à un job, en haut de sa fiche : news-<acte>-<qui l'a fait>-<qui lit>. La première ligne est le
# titre. À qui c'est de jouer, et jusqu'à quand, est plus bas sur la fiche.

news-accept-candidate-customer = { $state ->
    [booked] ✅ { $other } prend ton job. C'est réservé.
        Le chat avec { $other } est ouvert : écris ici s'il reste quelque chose à voir.
    [awaiting_fee] 🙌 { $other } prend ton job : { $total }, { $start }.
        C'est réservé dès que tu as payé les frais de réservation. Vous pouvez déjà vous écrire.
   *[other] 🙌 { $other } veut faire ton job.
        Vous pouvez vous écrire. Rien n'engage avant que vous soyez d'accord sur le prix.
}
news-accept_offer-customer-provider = 🎉 { $other } a choisi ton offre.
    Vous pouvez vous écrire.
news-undo-provider-customer = ↩️ La personne a changé d'avis dans les premières minutes.
    { $state ->
        [expired] Il n'y a plus le temps de trouver quelqu'un d'autre. Tu peux republier avec une autre heure.
       *[other] Ton job est reparti chez les autres, avec les mêmes détails.
    }
news-propose-customer-provider = 📝 { $other } fait une nouvelle proposition : { $total }, { $start }.
    Elle compte dès que tu acceptes.
news-propose-provider-customer = 📝 { $other } propose : { $total }, { $start }.
    Ça compte dès que tu acceptes.
news-sign-customer-provider = { $state ->
    [booked] ✅ { $other } est d'accord. Le job est réservé.
        { $total }, { $start }.
   *[other] ✍️ { $other } a accepté la proposition.
        { $total }, { $start }.
}
news-sign-provider-customer = { $state ->
    [booked] ✅ { $other } est d'accord. Le job est réservé.
        { $total }, { $start }.
   *[other] ✍️ { $other } a accepté la proposition.
        { $total }, { $start }.
}
news-step_back-customer-provider = 👋 { $other } cherche finalement quelqu'un d'autre.
    Ça arrive ; ça ne change rien pour toi. Le chat est fermé.
news-step_back-provider-customer = 👋 La personne s'est retirée avant la réservation.
    { $state ->
        [expired] Il n'y a plus le temps de trouver quelqu'un d'autre. Tu peux republier avec une autre heure.
       *[other] Rien n'était réservé. Ton job est reparti chez les autres.
    }
news-terms_lapse-clock-customer = ⌛ Vous ne vous êtes pas mis d'accord à temps.
    { $state ->
        [expired] Il n'y a plus le temps de trouver quelqu'un d'autre. Tu peux republier avec une autre heure.
       *[other] Ton job est reparti chez les autres.
    }
news-terms_lapse-clock-provider = ⌛ Vous ne vous êtes pas mis d'accord à temps.
    Le job est retourné chez les autres. Ça ne change rien pour toi.
news-fee_paid-bank-customer = ✅ Tes frais sont arrivés : le job est réservé.
    { $other } le sait et peut commencer : { $start }.
news-fee_paid-bank-provider = ✅ { $other } a payé les frais : le job est réservé, tu peux commencer.
    Prévu { $start }. Tu reçois { $direct } directement ; le lieu exact est maintenant sur cette fiche.
news-fee_lapse-clock-customer = ⌛ Les frais n'ont pas été payés à temps.
    { $state ->
        [expired] L'accord est tombé. Tu peux republier le job avec une autre heure.
       *[other] L'accord est tombé, et ton job est reparti chez les autres.
    }
news-fee_lapse-clock-provider = ⌛ { $other } n'a pas payé les frais à temps.
    L'accord est tombé. Ça ne change rien pour toi.
news-release-customer-provider = 👋 { $other } a lâché la réservation : tu n'as plus à venir.
    Le job va à quelqu'un d'autre. Ton créneau est libre ; le chat est fermé.
news-release-provider-customer = ⚠️ La personne ne peut finalement pas venir.
    { $state ->
        [expired] Il n'y a plus le temps de trouver quelqu'un d'autre. Tu peux republier avec une autre heure.
       *[other] On redemande aux autres. Tu n'as rien à faire.
    }
news-cancel-customer-provider = ❌ { $other } a annulé le job.
    Tu n'as plus besoin d'y aller. Le chat est fermé.
news-cancel-provider-customer = ❌ { $other } a annulé le job.
    Tu peux republier ; ça prend une minute.
news-on_the_way-provider-customer = 🚗 { $other } est en route.
news-at_door-provider-customer = 🚪 { $other } est à la porte.
news-start-provider-customer = 🛠 { $other } a commencé.
    Tu reçois un message ici quand le travail est fini.
news-done-provider-customer = 🏁 { $other } dit que c'est fini.
    Jette un œil : tout est bon ?
news-ask_fixes-customer-provider = 🔁 { $other } te demande de corriger quelque chose.
    Tu trouves quoi en dessous. Quand c'est bon, redis que c'est fini.
news-approve-customer-provider = 🎉 { $other } trouve que c'est du bon travail.
    { $state ->
        [settled] C'était comment avec { $other } ? Ton avis reste caché jusqu'à ce que vous ayez écrit tous les deux.
       *[other] Il reste le paiement, directement entre vous deux.
    }
news-approve-clock-customer = ✅ Personne n'a rien dit contre, donc le travail compte comme fait.
    { $state ->
        [settled] C'était comment avec { $other } ? Ton avis aide les autres à choisir.
       *[other] Il reste le paiement, directement entre vous deux.
    }
news-approve-clock-provider = ✅ Le délai pour réclamer est passé : le travail compte comme fait.
    { $state ->
        [settled] C'était comment avec { $other } ? Ton avis reste caché jusqu'à ce que vous ayez écrit tous les deux.
       *[other] Il reste le paiement, directement entre vous deux.
    }
news-say_paid-customer-provider = 💵 { $other } dit que c'est payé.
    Tu as bien reçu ?
news-say_not_yet-provider-customer = ⏳ { $other } dit que l'argent n'est pas encore là.
    Vérifie, puis redis ici que c'est payé.
news-say_received-provider-customer = 💵 { $other } a reçu l'argent.
    Tout est réglé. C'était comment ?
news-settle_lapse-clock-customer = ✅ Ce job compte comme réglé.
    Tu peux maintenant laisser un avis à { $other }.
news-settle_lapse-clock-provider = ✅ Ce job compte comme réglé.
    Tu peux maintenant laisser un avis à { $other }.
news-review-customer-provider = { $state ->
    [closed] ⭐ Vous avez tous les deux écrit un avis. On peut les lire maintenant.
   *[other] ⭐ { $other } t'a écrit un avis.
        Tu peux le lire dès que tu as écrit le tien.
}
news-review-provider-customer = { $state ->
    [closed] ⭐ Vous avez tous les deux écrit un avis. On peut les lire maintenant.
   *[other] ⭐ { $other } t'a écrit un avis.
        Tu peux le lire dès que tu as écrit le tien.
}
news-close_reviews-clock-customer = ⭐ Le délai pour les avis est passé.
    Ce qui a été écrit peut se lire maintenant. Merci !
news-close_reviews-clock-provider = ⭐ Le délai pour les avis est passé.
    Ce qui a été écrit peut se lire maintenant. Merci !
news-let_out-operator-customer = ✅ Ta demande est partie : elle a été regardée, tout va bien.
news-turn_down-operator-customer = 🚫 Ta demande n'est pas partie : ce marché n'est pas fait pour ça.
    Tu peux la publier avec d'autres mots. Des questions ? /support
news-check_lapse-clock-customer = ⌛ Personne n'a eu le temps de regarder ta demande, désolé.
    Tu peux la republier quand tu veux.
news-expire-clock-customer = { $mode ->
    [offers] ⌛ Ta demande s'est fermée avant que tu choisisses quelqu'un.
        Un geste la laisse ouverte plus longtemps : les offres comptent toujours. Ou renvoie-la, modifiée.
   *[dispatch] ⌛ Personne n'a pris ton job à temps.
        Un geste le renvoie : à une autre heure, plus loin ou pour plus. Tout le reste est gardé.
}
news-forget-clock-customer = 🗄 Cette demande est maintenant fermée.
news-ask_end-customer-provider = ✋ { $other } veut arrêter ce job maintenant.
    Tu es d'accord ? Si tu ne réponds pas, c'est oui.
news-ask_end-provider-customer = ✋ { $other } veut arrêter ce job maintenant.
    Tu es d'accord ? Si tu ne réponds pas, c'est oui.
news-agree_end-customer-provider = 🔚 { $other } est d'accord : le job est arrêté.
news-agree_end-provider-customer = 🔚 { $other } est d'accord : le job est arrêté.
news-agree_end-clock-customer = 🔚 Pas de réponse à temps, donc le job est arrêté.
news-agree_end-clock-provider = 🔚 Pas de réponse à temps, donc le job est arrêté.
news-refuse_end-customer-provider = ▶️ { $other } préfère continuer.
    Si ça ne te va pas, touche « Demander de l'aide ».
news-refuse_end-provider-customer = ▶️ { $other } préfère continuer.
    Si ça ne te va pas, touche « Demander de l'aide ».
news-ask_what_happened-clock-customer = 🤔 Comment ça se passe avec ce job ?
    Le moment prévu est passé depuis longtemps. Si tout va bien, dis-le. Sinon : un autre moment, ou demande de l'aide.
news-ask_what_happened-clock-provider = 🤔 Comment ça se passe avec ce job ?
    Le moment prévu est passé depuis longtemps. Si tout va bien, dis-le. Sinon : un autre moment, ou demande de l'aide.
news-still_on-customer-provider = 👍 { $other } dit que tout va bien.
news-still_on-provider-customer = 👍 { $other } dit que tout va bien.
news-unanswered-clock-customer = 🆘 Personne n'a répondu, donc l'équipe va regarder.
    En attendant, le job est en pause.
news-unanswered-clock-provider = 🆘 Personne n'a répondu, donc l'équipe va regarder.
    En attendant, le job est en pause.
news-get_help-customer-provider = 🆘 { $other } a demandé de l'aide à l'équipe.
    Le job est en pause jusqu'à ce que ce soit réglé. Vous pouvez toujours vous écrire.
news-get_help-provider-customer = 🆘 { $other } a demandé de l'aide à l'équipe.
    Le job est en pause jusqu'à ce que ce soit réglé. Vous pouvez toujours vous écrire.
news-settled_go_on-customer-provider = { $state ->
    [disputed] 🤝 { $other } dit que c'est réglé entre vous deux.
        Si tu le vois pareil, le job continue.
   *[other] 🤝 Vous avez réglé ça. Le job continue.
}
news-settled_go_on-provider-customer = { $state ->
    [disputed] 🤝 { $other } dit que c'est réglé entre vous deux.
        Si tu le vois pareil, le job continue.
   *[other] 🤝 Vous avez réglé ça. Le job continue.
}
news-put_back-operator-customer = 🧭 L'équipe a décidé : le job reprend là où il en était.
news-put_back-operator-provider = 🧭 L'équipe a décidé : le job reprend là où il en était.
news-help_lapse-clock-customer = 🧭 Personne n'a décidé à temps, donc le job reprend là où il en était.
    Ça ne va toujours pas ? Redemande de l'aide quand tu veux.
news-help_lapse-clock-provider = 🧭 Personne n'a décidé à temps, donc le job reprend là où il en était.
    Ça ne va toujours pas ? Redemande de l'aide quand tu veux.
news-end_by_operator-operator-customer = 🧭 L'équipe a mis fin à ce job.
    Tu peux republier quand tu veux.
news-end_by_operator-operator-provider = 🧭 L'équipe a mis fin à ce job.
    Il n'y a plus rien à faire.
news-count_as_done-operator-customer = 🧭 L'équipe compte le travail comme fait.
news-count_as_done-operator-provider = 🧭 L'équipe compte le travail comme fait.

# Ce qui va arriver tout seul : soon-<acte>-<qui lit>.

soon-expire-customer = { $mode ->
    [offers] ⏳ Ta demande se ferme { $when }.
        Choisis une offre, laisse la demande ouverte plus longtemps ou modifie-la d'un geste ci-dessous.
   *[dispatch] ⏳ Personne n'a encore pris ton job. Il se ferme { $when }.
        Un geste ci-dessous peut suffire : demander plus loin, un autre prix ou une autre heure.
}
soon-terms_lapse-customer = ⏳ L'accord tombe { $when } si vous n'avez pas fixé le prix et l'heure.
    Accepte, ou écris ce qui manque.
soon-terms_lapse-provider = ⏳ L'accord tombe { $when } si vous n'avez pas fixé le prix et l'heure.
    Accepte, ou écris ce qui manque.
soon-fee_lapse-customer = ⏳ Les frais sont à payer au plus tard { $when }. Après, l'accord tombe.
soon-unanswered-customer = ⏳ Dis-nous comment ça s'est passé : { $when }, l'équipe prend le relais.
soon-unanswered-provider = ⏳ Dis-nous comment ça s'est passé : { $when }, l'équipe prend le relais.
soon-agree_end-customer = ⏳ La demande d'arrêter ce job attend toujours. Sans réponse, il s'arrête { $when }.
soon-agree_end-provider = ⏳ La demande d'arrêter ce job attend toujours. Sans réponse, il s'arrête { $when }.
soon-approve-customer = ⏳ Le travail est bien ? Si tu ne dis rien, il compte comme fait { $when }.
soon-settle_lapse-customer = ⏳ Tu as payé { $other } ? Dis-le ici ; on clôt le suivi { $when }.
soon-settle_lapse-provider = ⏳ L'argent est arrivé ? Dis-le ici ; on clôt le suivi { $when }.
soon-close_reviews-customer = ⏳ Tu peux encore laisser un avis à { $other }, au plus tard { $when }.
    Ça se fait en deux gestes.
soon-close_reviews-provider = ⏳ Tu peux encore laisser un avis à { $other }, au plus tard { $when }.
    Ça se fait en deux gestes.
soon-help_lapse-customer = ⏳ Sans décision, le job reprend là où il en était { $when }.
    Vous avez réglé ça entre vous ? Dis-le en dessous.
soon-help_lapse-provider = ⏳ Sans décision, le job reprend là où il en était { $when }.
    Vous avez réglé ça entre vous ? Dis-le en dessous.

# Les frais, sur le chemin du retour.

news-refund-wanted = { $kind ->
    [duplicate] 💳 Tu as payé les frais deux fois. Le deuxième paiement te revient.
        C'est demandé ; ça arrive par là où tu as payé.
    [late] 💳 Ton paiement est arrivé trop tard : rien n'a été réservé avec. Il te revient.
        C'est demandé ; ça arrive par là où tu as payé.
   *[booking] 💳 Tes frais de réservation te reviennent.
        C'est demandé ; ça arrive par là où tu as payé.
}
news-refund-pending = 💳 Ton argent est sur le retour.
    Il arrive par là où tu as payé ; ça peut prendre quelques jours.
news-refund-done = { $kind ->
    [booking] 💳 Tes frais de réservation te sont revenus.
   *[other] 💳 Ton paiement t'est revenu.
}
news-refund-failed = { $kind ->
    [booking] 💳 Tes frais de réservation n'ont pas pu être rendus automatiquement.
        L'équipe s'en occupe et t'écrit. Tu n'as rien à faire.
   *[other] 💳 Ton paiement n'a pas pu être rendu automatiquement.
        L'équipe s'en occupe et t'écrit. Tu n'as rien à faire.
}

news-address-open = 📍 Tu peux voir le lieu exact maintenant.
    Il est sur cette fiche, rien que pour toi.

# L'historique d'un job : un moment par ligne.

history-title = Historique
history-line = { $when } · { $what }
history-line-by = { $when } · { $what } ({ $who })
actor-customer = client
actor-provider = prestataire
actor-operator = équipe
actor-bank = paiement
act-post = publié
act-let_out = laissée passer
act-turn_down = pas passée
act-check_lapse = pas regardée à temps
act-accept = pris
act-accept_offer = offre choisie
act-undo = rendu dans les premières minutes
act-propose = proposition faite
act-sign = proposition acceptée
act-step_back = retrait avant réservation
act-fee_paid = frais payés
act-fee_lapse = frais pas payés à temps
act-terms_lapse = pas d'accord à temps
act-release = libéré, renvoyé aux autres
act-on_the_way = en route
act-at_door = à la porte
act-start = commencé
act-done = annoncé fini
act-ask_fixes = corrections demandées
act-approve = travail confirmé
act-say_paid = paiement annoncé
act-say_not_yet = annoncé pas encore payé
act-say_received = paiement reçu
act-settle_lapse = réglé
act-review = avis écrit
act-close_reviews = avis clos
act-withdraw = retiré
act-expire = personne à temps
act-widen = demandé plus loin
act-reprice = prix monté
act-repost = republié
act-forget = fermé
act-cancel = annulé
act-ask_end = arrêt demandé
act-agree_end = arrêt accepté
act-refuse_end = a voulu continuer
act-ask_what_happened = « comment ça se passe ? »
act-still_on = tout va bien
act-unanswered = pas de réponse, équipe appelée
act-get_help = aide demandée
act-settled_go_on = annoncé réglé
act-put_back = remis là où c'en était
act-end_by_operator = arrêté
act-count_as_done = compté comme fait
act-help_lapse = pas de décision à temps, ça continue
