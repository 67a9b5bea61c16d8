# Ce qui reste au dossier de quelqu'un, et le mot de l'autre à ce sujet.

record-asked = { $blames ->
    [yes] ↩️ { $name } a annulé peu avant le début et dit que c'était de ton fait : pas de réponse, ou un autre job que décrit.
        C'était bien ça ? Sans un mot de toi avant { $until }, ça ne compte contre personne.
   *[no] ↩️ { $name } a annulé peu avant le début. Ça reste à son dossier, sauf si ça te va.
        Sans un mot de toi avant { $until }, ça compte.
}
record-excuse = { $blames ->
    [yes] 🤝 Oui, c'était bien ça
   *[no] 🤝 Ça me va
}
record-count = { $blames ->
    [yes] Non, je le vois autrement
   *[no] 📒 Ça doit compter
}
record-waits = { $blames ->
    [yes] 📒 On demande à { $name } si c'était comme tu le dis. En cas de désaccord, quelqu'un regarde. Sans un mot avant { $until }, ça ne compte contre personne.
   *[no] 📒 C'était peu avant le début : ça reste à ton dossier, sauf si { $name } dit avant { $until } que ça va.
}
record-counts-late = 📒 C'est maintenant à ton dossier : une réservation annulée peu avant le début.
record-counts-missed = 📒 C'est maintenant à ton dossier : une réservation où tu n'étais pas là.
record-excused-by = 🤝 { $name } dit que ça va. Rien ne reste à ton dossier.
record-excused = 🤝 C'est réglé : rien ne reste à ton dossier.
record-contested = 🧭 L'autre le voit autrement, alors quelqu'un regarde. D'ici là, rien ne compte.
sure-record = 📒 C'est tard pour annuler : ça peut rester à ton dossier. L'autre a d'abord son mot à dire.
profile-kept = 📒 { $percent } % des réservations tenues
profile-badge = { $kind ->
    [identity] 🪪 Identité vérifiée par { $operator }, { $date }
   *[licence] 📜 Licence vérifiée par { $operator }, { $date }
}
profile-pace = { $pace ->
    [minutes] ⚡ Répond souvent en 20 minutes
    [hour] ⚡ Répond souvent en une heure
    [hours] 💬 Répond souvent en quelques heures
   *[day] 💬 Répond souvent en un jour
}
desk-job-contested = { $side ->
    [customer] ⚖️ Le client a annulé tard et dit que c'était du fait du prestataire. Le prestataire le voit autrement.
   *[provider] ⚖️ Le prestataire a annulé tard et dit que c'était du fait du client. Le client le voit autrement.
}
desk-fault_counts = 📒 Ça compte
desk-fault_excused = 🤝 Ça ne compte pas
