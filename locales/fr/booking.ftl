# Les conditions, les frais, le travail et le paiement : ce qu'on demande et ce qu'on dit, à côté de l'état d'un job.

# D'autres conditions.

ask-scope = 📝 Qu'est-ce qu'il y a à faire ? Écris-le comme tu le vois, ou laisse comme c'est.
ask-scope-present = Jusqu'ici :
choice-keep-scope = Comme c'est
terms-version = { $by ->
    [you] 📄 Version { $number } des conditions, la tienne. Ce qui change :
   *[other] 📄 Version { $number } des conditions, de { $other }. Ce qui change :
}
terms-total = 💵 { $before } → { $now }
terms-start = 🗓 { $before } → { $now }
terms-scope = 📝 À faire, comme vous l'avez dit tous les deux :
terms-scope-before = 📝 À faire, avant :
terms-scope-now = 📝 À faire, maintenant :

# Les frais.

verb-pay = 💳 Payer { $fee }
fee-then-back = { $side ->
    [customer] 💳 Tes frais de réservation ({ $fee }) te reviennent.
   *[provider] 💳 Les frais de réservation ({ $fee }) sont rendus à { $other }.
}
fee-then-kept = { $side ->
    [customer] { $act ->
        [ask_end] 💳 Si ça s'arrête parce que tu le souhaites, tes frais de réservation ({ $fee }) ne sont pas rendus.
        [agree_end] 💳 Tes frais de réservation ({ $fee }) ne sont pas rendus.
       *[other] { $start ->
            [past] 💳 Tes frais de réservation ({ $fee }) ne sont pas rendus : c'était possible jusqu'à { $ahead } avant le début.
                Personne n'est venu ? Touche plutôt « Personne n'est venu ».
            [moved] 💳 Tes frais de réservation ({ $fee }) ne sont pas rendus : c'était possible jusqu'à { $ahead } avant l'heure convenue au départ. Une autre heure n'y change rien.
                Quelque chose ne va pas ? Touche plutôt « Demander de l'aide ».
           *[ahead] 💳 Tes frais de réservation ({ $fee }) ne sont pas rendus : c'était possible jusqu'à { $ahead } avant le début.
                Quelque chose ne va pas ? Touche plutôt « Demander de l'aide ».
        }
    }
   *[provider] 💳 Les frais de réservation ({ $fee }) ne sont pas rendus à { $other }.
}
fee-became = { $side ->
    [customer] { $stand ->
        [kept] 💳 Tes frais de réservation ({ $fee }) ne sont pas rendus, comme annoncé avant.
        [pending] 💳 Tes frais de réservation ({ $fee }) sont sur le retour. Ça peut prendre quelques jours.
        [done] 💳 Tes frais de réservation ({ $fee }) te sont revenus.
        [failed] 💳 Tes frais de réservation ({ $fee }) n'ont pas pu être rendus automatiquement. L'équipe s'en occupe.
       *[wanted] 💳 Tes frais de réservation ({ $fee }) te reviennent, par là où tu as payé.
    }
   *[provider] { $stand ->
        [kept] 💳 Les frais de réservation ({ $fee }) ne sont pas rendus à { $other }.
       *[wanted] 💳 Les frais de réservation ({ $fee }) sont rendus à { $other }.
    }
}

# Le travail est fait.

ask-done-note = 🏁 Quelques mots pour { $name } sur ce que tu as fait ?
    Ils se lisent au moment de vérifier. Des photos aident : envoies-en jusqu'à { $most } avant.
choice-just-done = 🏁 C'est tout
detail-done-note = 💬 { $name } sur le travail :

# Comment le reste se paie.

verb-payout = { $known ->
    [no] 🏦 Comment on te paie
   *[yes] 🏦 Changer comment on te paie
}
door-payout = 🏦 Comment on me paie
command-payout = Comment on me paie
help-payout = /payout règle la façon dont tu reçois ton argent.
payout-head = { $known ->
    [no] { $side ->
        [customer] 🏦 { $other } n'a pas encore dit comment. Demande dans le chat : en espèces, sur un compte ?
       *[provider] 🏦 { $other } ne sait pas encore comment te payer. Dis-le avec le bouton en dessous.
    }
   *[yes] { $side ->
        [customer] 🏦 { $other } préfère qu'on paie comme ça :
       *[provider] 🏦 { $other } voit ça, et personne d'autre :
    }
}
payout-cash = 💵 En espèces
payout-copy = 📋 Copier le compte
payout-open = 🔗 Payer sur { $host }
news-payout = 🏦 { $other } dit comment on peut payer.
    C'est juste en dessous.
ask-payout = 🏦 Comment veux-tu qu'on te paie ?
    Seul le client d'un job terminé le voit.
ask-payout-so-far = Jusqu'ici :
ask-payout-account = 🏦 Quel est le numéro de compte ? Écris-le en entier, avec la banque et l'agence.
    Un nom après une virgule, ça va.
ask-payout-link = 🔗 Quel est le lien ? Il doit mener à { $hosts }.
choice-payout-cash = 💵 Les espèces, ça va
choice-payout-no-cash = ✖️ Pas d'espèces
choice-payout-account = 🏦 Compte bancaire
choice-payout-no-account = ✖️ Enlever le compte
choice-payout-link = 🔗 Lien de paiement
choice-payout-no-link = ✖️ Enlever le lien
choice-payout-finished = ✅ C'est bon
trouble-payout-contact = 🙈 Ici non plus, pas de numéro, d'adresse ni de nom pour te joindre. Ce qu'il faut, c'est un numéro de compte bancaire.
trouble-not-an-account = Je ne reconnais pas là un numéro de compte entier. Écris-le au complet, avec la banque et l'agence.
trouble-not-a-pay-host = Ce lien ne mène pas à une page de paiement que cette place de marché connaît. Un compte bancaire ou les espèces, ça marche toujours.

# Le reçu.

receipt-title = 🧾 Reçu
receipt-between = { $customer } et { $provider }, { $start }
receipt-total = 💵 { $amount } en tout
receipt-fee = 💳 { $amount } de frais de réservation, payés
receipt-direct = 🤝 { $amount } directement à { $provider }
receipt-confirmed = ✅ { $provider } a l'argent. Réglé { $when }.
receipt-closed = ☑️ Personne n'a dit le contraire, donc ça compte comme réglé : { $when }.
history-terms = { $act } : version { $number }, { $total }, { $start }
history-paid = { $act } : { $amount }
history-fee-back = { $act } ; les frais de réservation ({ $amount }) sont rendus
history-fee-kept = { $act } ; les frais de réservation ({ $amount }) ne sont pas rendus

calendar-on = 📅 { $service } · { $code } : { $start }. Ouvre le fichier pour le mettre dans ton agenda.
calendar-off = 📅 { $service } · { $code }, { $start }, est annulé. Ouvre le fichier pour l'enlever de ton agenda.
