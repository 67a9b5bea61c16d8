# Photos à côté d'une demande, d'un profil et d'un travail fini.

ask-photos = { $of ->
    [profile] 📷 À quoi ressemble ton travail ? Envoie jusqu'à { $most } photos. Les clients les voient avec ton profil.
    [case] 📷 Une photo peut aider. Envoies-en jusqu'à { $most }, ou passe.
        L'équipe les voit, et plus tard l'autre personne.
   *[request] 📷 Une photo aide. Envoies-en jusqu'à { $most }, ou passe.
        Seules les personnes qui peuvent faire le travail les voient.
}
photos-so-far = { $count ->
    [one] 📷 1 photo pour l'instant. Envoie-en une autre, ou termine.
   *[other] 📷 { $count } photos pour l'instant. Envoie-en une autre, ou termine.
}
choice-no-photos = Pas de photos
choice-see-photos = 👀 Les voir
choice-without-photo = ✖️ { $place }
choice-done-photos = 🏁 Fini, avec les photos
field-photos = Photos
detail-photos = { $count ->
    [one] 📷 1 photo
   *[other] 📷 { $count } photos
}
verb-photos = 📷 Photos ({ $count })
verb-done_photos = 📷 Le travail fini ({ $count })
photo-of = { $of ->
    [profile] 📷 { $place } sur { $count } · le travail de { $whose }
    [work] 📷 { $place } sur { $count } · le travail fini · { $whose }
    [case] 📷 { $place } sur { $count } · le dossier · { $whose }
   *[request] 📷 { $place } sur { $count } · la demande · { $whose }
}
trouble-as-photo = 📎 Un fichier garde en lui le lieu et l'appareil. Envoie-le comme photo, s'il te plaît : alors non.
trouble-all-photos = 📷 Il n'y a plus de place ici. Termine, ou enlève d'abord une photo.
trouble-photos-only = 📷 Ici, il faut une photo. Ou touche un des boutons.
