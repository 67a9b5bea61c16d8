# S'inscrire comme prestataire.

ask-services = 🛠 Tu fais quoi ?
    Ouvre un groupe, ou écris un mot comme « plomberie ». Tu peux en choisir plusieurs.
ask-services-of = 🛠 { $group } : touche tout ce que tu fais.
ask-services-found = 🛠 C'est l'un de ceux-là ? Touche tout ce que tu fais.
services-chosen = Choisi jusqu'ici : { $services }
ask-radius = 🚗 Jusqu'où tu vas depuis { $place } ?
    Touche une distance, ou écris un nombre de kilomètres.
choice-radius = { $km } km
ask-about = ✍️ Quelques mots sur toi ?
    Ce que tu fais bien, depuis combien de temps. Les autres le lisent à côté de ton nom.
ask-offering = 📝 Voilà ce que tu proposes. J'enregistre ?
offering-area = 📍 { $place }, { $km } km autour
offering-name = 👤 { $name }
registered = 🎉 C'est bon, tu en es ! Les jobs qui te vont arrivent ici tout seuls, gratuitement.
    Dis oui ou non comme tu veux : un non ne compte jamais contre toi. Ceux déjà ouverts arrivent maintenant.
registered-waiting = 🎉 Merci ! L'équipe jette d'abord un petit coup d'œil.
    Je t'écris dès que c'est bon.
let-in = 🎉 C'est bon, tu en es ! À partir de maintenant, les jobs qui te vont arrivent ici tout seuls.
not-let-in = L'équipe n'a pas accepté ton inscription. /support te dit à qui demander.
example-description = Environ deux heures de travail. Je t'en dis plus ici dans le chat.
example-customer = Ana
