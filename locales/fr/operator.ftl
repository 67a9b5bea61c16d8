# Le bureau de l'équipe.

operator-welcome = 🗂 À partir de maintenant, c'est toi qui gères ce service.
    /admin montre ce qui t'attend. Tu peux y ajouter d'autres personnes.
desk-title = 🗂 Bureau
desk-nothing = Rien ne t'attend.
desk-waiting = { $count ->
    [one] 1 dossier attend, le plus ancien d'abord :
   *[other] { $count } dossiers attendent, le plus ancien d'abord :
}
case-help = 🆘 Aide
case-request = 📋 Demande à regarder
case-registration = 📝 Inscription
case-payment = 💳 Paiement
case-withheld = 🙈 Mots masqués
case-conduct = 🙈 Encore des coordonnées
case-line = { $kind }, depuis { $waiting }
case-opened = { $kind ->
    [request] 📋 Une demande attend ton regard : elle contient des mots de ta liste.
    [registration] 📝 Une inscription t'attend.
    [withheld] 🙈 Quelqu'un te demande de regarder des mots masqués.
    [conduct] 🙈 Quelqu'un continue à donner des coordonnées.
    [report] 🚩 Quelqu'un signale une autre personne.
    [review] 🚩 Quelqu'un dit qu'un avis enfreint les règles.
    [appeal] 🔁 Quelqu'un sous sanction demande un nouveau regard.
    [payment] 💳 Un paiement demande ton attention.
   *[help] 🆘 Quelqu'un a besoin de ton aide.
}
case-lapses = ⏳ Attend toujours ta décision
case-lapses-since = En attente depuis { $waiting } : { $since }.
case-lapses-at = Sans un mot de ta part, le job reprend où il en était : { $when }.
desk-job-state = État : { $state }
desk-job-disputed = État : { $state } (avant : { $before })
desk-job-customer = Client : { $name }
desk-job-provider = Prestataire : { $name }
desk-job-total = Convenu : { $total }
desk-job-start = Début : { $start }
desk-job-missed = { $side ->
    [customer] ⚠️ Le client dit : le prestataire n'est pas venu.
   *[provider] ⚠️ Le prestataire dit : il n'y avait personne.
}
desk-job-asked = Ce que le client a demandé :
desk-case-says = 🆘 Ce qu'écrit la personne qui demande de l'aide, { $when } :
desk-registration = 📝 Quelqu'un aimerait proposer ses services.
desk-registration-gone = Cette inscription n'est plus là.
desk-look = 🔎 Voir
desk-let_out = ✅ Laisser passer
desk-turn_down = 🚫 Pas ici
desk-put_back = ▶️ Remettre où c'en était
desk-end = ❌ Annuler le job
desk-confirm_missed = ⚠️ N'était pas là
desk-count_as_done = ✅ Compter comme fait
desk-dealt = ✅ Réglé
desk-give_back = 💳 Réessayer de le rendre
desk-let_in = ✅ Accepter
desk-refuse = 🚫 Refuser
desk-check_id = 🪪 Identité vérifiée
desk-uncheck_id = 🪪 Plus vérifiée
desk-check_lic = 📜 Licence vérifiée
desk-uncheck_lic = 📜 Plus vérifiée
desk-pause_c = ⏸ Suspendre le client
desk-ban_c = 🚫 Exclure le client
desk-lift_c = 🟢 Rétablir le client
desk-pause_p = ⏸ Suspendre le prestataire
desk-ban_p = 🚫 Exclure le prestataire
desk-lift_p = 🟢 Rétablir le prestataire
ask-sanction = { $kind ->
    [paused] Pourquoi suspendre { $name } ? Cette personne lit ce que tu écris.
    [banned] Pourquoi exclure { $name } ? Cette personne lit ce que tu écris.
   *[lifted] Pourquoi rétablir { $name } ? Cette personne lit ce que tu écris.
}
ask-job-code = 🔎 Quel job ? Écris son code, comme #K7Q2MX.
job-found = 🔎 Trouvé
dealt = ✅ Réglé. Les personnes concernées sont prévenues.
asked-back = 💳 On réessaie. Le client est prévenu dès que l'argent lui est rendu ; si ça échoue encore, tu le sauras.
statistics-title = 📊 Comment ça va
statistics-people = { $count ->
    [one] 1 personne est inscrite.
   *[other] { $count } personnes sont inscrites.
}
statistics-providers = { $count ->
    [one] 1 d'entre elles prend des jobs en ce moment.
   *[other] { $count } d'entre elles prennent des jobs en ce moment.
}
statistics-jobs = Jobs :
statistics-jobs-line = { $state } : { $count }
statistics-no-jobs = Pas encore de job.
statistics-unserved = Demandé ces 30 derniers jours, sans trouver personne :
statistics-unserved-line = { $service } : { $count }
statistics-error = Dernière erreur :
statistics-no-error = Aucune erreur.
invite-operator = 🔗 La première personne qui ouvre ce lien ou scanne le code gère le service avec toi. Il marche une seule fois.
invite-provider = 🔗 Qui ouvre ce lien ou scanne le code peut proposer « { $service } » en une minute. Partage-le autant que tu veux.
invite-profile = 🔗 Qui ouvre ce lien voit ton profil et peut te demander une offre. Partage-le autant que tu veux.
invite-copy = 📋 Copier le lien
