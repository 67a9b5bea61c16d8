# La première minute, l'accueil, les listes, les réglages, l'aide.

welcome = 👋 Bienvenue chez { $market } : trouve quelqu'un pour n'importe quel job, ou propose ce que tu sais faire.
    Publier est gratuit. Ton numéro et ton pseudo restent privés : les gens ne s'écrivent qu'ici, à travers moi.
welcome-again = 👋 Les conditions ou la page de confidentialité de { $market } ont changé.
    Jettes-y un œil, puis continue. Rien de ce qui est à toi n'est perdu.
welcome-consent = En continuant, tu acceptes les conditions et la page de confidentialité.
welcome-question = Qu'est-ce qui t'amène ?
welcome-post = 🙋 J'ai besoin de quelqu'un
welcome-offer = 🛠 Je propose mes services
welcome-go-on = 👍 J'accepte et je continue

home-title = 🏠 { $market }
home-waiting = 🔔 Ce qui t'attend :
home-nothing-waiting = Rien ne t'attend.
home-running = { $count ->
    [one] 1 autre job est en cours.
   *[other] { $count } autres jobs sont en cours.
}
home-draft = { $draft ->
    [request] ✏️ Tu as une demande en cours d'écriture.
    [registration] ✏️ Ton inscription n'est pas finie.
   *[question] ✏️ Une question est encore ouverte.
}
home-standing = { $standing ->
    [paused] ⏸ Tu ne reçois plus de nouveaux jobs tant que tu ne reprends pas.
    [waiting] ⏳ Ton inscription est en train d'être regardée.
    [refused] 🚫 Ton inscription n'a pas été acceptée. /support te dit à qui demander.
   *[active] 🟢 Les nouveaux jobs t'arrivent ici.
}
home-desk = { $count ->
    [0] 🗂 Bureau
   *[other] 🗂 Bureau ({ $count })
}
job-line = { $service } · { $code }
job-line-more = { $state }, { $when }
job-line-more-with = { $state }, { $when }, avec { $other }

door-home = 🏠 Accueil
door-post = ➕ Publier une demande
door-continue = ▶️ Continuer
door-discard = 🗑 Jeter
door-requests = 📋 Mes demandes
door-work = 🧰 Mes jobs
door-inbox = 💬 Messages
door-profile = 👤 Mon profil
door-offer = { $registered ->
    [yes] ✏️ Modifier ce que je propose
   *[no] 🛠 Proposer mes services
}
door-pause = ⏸ Pause
door-resume = ▶️ Reprendre
door-settings = ⚙️ Réglages
door-name = ✏️ Mon nom
door-language = 🌐 Langue
door-help = ❓ Aide
door-terms = 📄 Conditions
door-privacy = 🔒 Confidentialité
door-my_data = 📦 Mes données
door-erase = 🗑 M'effacer
door-support = 🆘 Assistance
door-desk = 🗂 Bureau
door-statistics = 📊 Comment ça va
door-find_job = 🔎 Trouver un job
door-invite_operator = ➕ Ajouter à l'équipe
door-invite_provider = 🔗 Inviter un prestataire

state-checking = 🔎 en relecture
state-open = 🟢 ouvert
state-matched = 💬 on règle les détails
state-awaiting_fee = 💳 frais à payer
state-booked = ✅ réservé
state-in_progress = 🛠 en cours
state-delivered = 👀 à vérifier
state-approved = 💵 à payer
state-settled = ⭐ avis à écrire
state-closed = 🗄 terminé
state-expired = ⌛ sans preneur
state-cancelled = ❌ annulé
state-disputed = 🆘 chez l'équipe

requests-title = 📋 Mes demandes
requests-none = Tu n'as encore rien publié. Dis-moi ce qu'il te faut et je demande à ceux qui le font.
work-title = 🧰 Mes jobs
work-none = Pas de job pour l'instant. Les nouveaux arrivent tout seuls, gratuitement.
work-not-registered = Tu ne proposes encore rien. Ça prend une minute, et ensuite les jobs viennent à toi tout seuls.
inbox-title = 💬 Messages
inbox-none = Aucune conversation ouverte. Un chat s'ouvre dès qu'un job a trouvé sa personne.
inbox-line = { $name } · { $code }
inbox-over = fermée
inbox-new = { $count ->
    [0] { $line }
    [one] { $line } · 🆕 1
   *[other] { $line } · 🆕 { $count }
}
talk-none = Personne n'a encore écrit ici.
talk-you = Toi
talk-no-words = 📎 quelque chose sans mots
talk-over = 🔒 Cette conversation est fermée : tu peux la lire, pas y écrire.
settings-title = ⚙️ Réglages
settings-name = Pour les autres, tu es { $name }.
settings-no-name = Tu n'as pas encore de nom public. Je te le demande avant que quelqu'un te voie.
settings-language = Langue : { $language }
your-seal =
    🔏 Ton sceau : { $seal }
    Ce qui vient vraiment de nous à propos d'un souci, d'un avertissement ou d'argent rendu finit par lui. Qui écrit en notre nom sans lui n'est pas nous.
sealed = { $seal } de { $market }
profile-mine = 👤 Mon profil
profile-no-name = Personne ne te voit encore : tu n'as pas de nom public.
profile-seen = Voilà ce que les autres voient :
profile-since = Ici depuis { $month }
profile-services = Propose : { $services }
profile-area = Zone : { $area }
profile-reviews = Ce qu'en disent les autres :
profile-no-reviews = Pas encore d'avis.
profile-offering = Ce que tu proposes :
profile-not-offering = Tu ne proposes pas encore de services.

help-title = ❓ Aide
help-welcome = Je mets en contact ceux qui ont un job à faire faire et ceux qui savent le faire, ici dans le chat. Choisis ce qu'il te faut ; tu pourras toujours faire l'autre plus tard.
help-home = Dis-moi avec tes mots ce qu'il te faut et je demande aux gens du coin qui le font. Si tu proposes tes services, les jobs viennent à toi tout seuls.
    /post une demande, /jobs ce qui est en cours, /inbox tes conversations, /profile comment les autres te voient, /pause si tu veux souffler.
help-posting = Tu es en train de publier une demande. Réponds avec les boutons ou écris, tout simplement. ◀️ revient d'une question, /cancel quitte. Personne ne voit rien avant que tu touches « Publier ».
help-registering = Tu es en train de dire ce que tu proposes. Réponds avec les boutons ou écris, tout simplement. ◀️ revient d'une question, /cancel quitte. Tu pourras changer chaque réponse plus tard.
help-job = Tu réponds à une question sur un job. /cancel laisse tout comme c'est. La fiche du job montre toujours à qui c'est de jouer.
help-talking = Ce que tu écris maintenant va à l'autre personne de ce job. Numéros, liens et pseudos sont masqués. Un message modifié l'est aussi de l'autre côté ; /undo en réponse le retire. /block coupe tout avec cette personne, /report prévient l'équipe. Pour écrire à quelqu'un d'autre, ouvre /inbox ; pour tout le reste, /menu.
help-desk = /admin montre ce qui t'attend. Tout ce que tu touches ici est noté avec l'heure.
help-human = Parler à une personne : /support

support-title = 🆘 Assistance
support-contact = Ce service est géré par { $operator }. Pour nous joindre : { $contact }
support-inside = Ce service est géré par { $operator }. Si c'est à propos d'un job, touche « Demander de l'aide » sur sa fiche : ça nous arrive directement.
support-job = Un souci avec un job ? Touche « Demander de l'aide » sur sa fiche, ou donne son code (comme #K7Q2MX) quand tu demandes.
unknown-command = Je ne connais pas cette commande. /menu montre tout ce qu'il y a.
left-request = D'accord, on arrête. Rien n'a été publié.
left-registration = D'accord, on arrête. Ce que tu proposes reste comme avant.
left-question = D'accord, on arrête. Tout reste comme avant.
nothing-to-leave = Il n'y a rien à quitter. /menu montre tout ce qu'il y a.
saved = Enregistré ✅
paused = ⏸ En pause. Tu ne reçois plus de nouveaux jobs ; ceux que tu as continuent.
resumed = ▶️ Ça fait plaisir de te revoir. Les nouveaux jobs t'arrivent de nouveau ; ceux qui te vont déjà arrivent tout de suite.
not-registered = Tu ne proposes pas encore de services. Ça prend une minute.
stale = Ce bouton date d'avant. Voilà où ça en est maintenant.
noted = Noté ✅
private-only = Je ne travaille qu'en chat privé. Écris-moi là-bas 🙂
flooded = { $count ->
    [one] Ça faisait beaucoup d'un coup : j'ai laissé 1 message de côté. Renvoie-le dans un instant.
   *[other] Ça faisait beaucoup d'un coup : j'ai laissé { $count } messages de côté. Renvoie l'important dans un instant.
}
apology = Désolé, quelque chose a cassé de notre côté. Rien n'est resté à moitié fait.
apology-reference = Si ça recommence, donne ce numéro à /support :
barred = { $kind ->
    [paused] ⏸ Ton compte est suspendu, donc ce n'est pas possible pour l'instant.
   *[banned] { $ends ->
        [yes] 🚫 Ton compte est fermé pour un temps, donc ce n'est pas possible pour l'instant.
       *[no] 🚫 Ton compte est fermé, donc ce n'est pas possible.
    }
}
sanctioned = { $kind ->
    [paused] ⏸ L'équipe a suspendu ton compte.
    [banned] { $ends ->
        [yes] 🚫 L'équipe a fermé ton compte pour un temps.
       *[no] 🚫 L'équipe a fermé ton compte.
    }
   *[lifted] 🟢 Ton compte est rouvert. Tout marche comme avant.
}
sanction-until = Jusqu'à quand : { $until }.
sanction-running = Les jobs que tu as déjà peuvent se terminer. Des questions ? /support
sanction-reason = La raison donnée par l'équipe :
