# Fotos junto a un pedido, un perfil y un trabajo terminado.

ask-photos = { $of ->
    [profile] 📷 ¿Cómo se ve tu trabajo? Envía hasta { $most } fotos. Los clientes las ven con tu perfil.
    [case] 📷 Una foto puede ayudar. Envía hasta { $most }, u omítelo.
        Las ve quien administra, y después la otra parte.
   *[request] 📷 Una foto ayuda. Envía hasta { $most }, u omítelo.
        Solo las ve quien puede hacer el trabajo.
}
photos-so-far = { $count ->
    [one] 📷 1 foto hasta ahora. Envía otra o termina.
   *[other] 📷 { $count } fotos hasta ahora. Envía otra o termina.
}
choice-no-photos = Sin fotos
choice-see-photos = 👀 Verlas
choice-without-photo = ✖️ { $place }
choice-done-photos = 🏁 Hecho, con las fotos
field-photos = Fotos
detail-photos = { $count ->
    [one] 📷 1 foto
   *[other] 📷 { $count } fotos
}
verb-photos = 📷 Fotos ({ $count })
verb-done_photos = 📷 El trabajo hecho ({ $count })
photo-of = { $of ->
    [profile] 📷 { $place } de { $count } · el trabajo de { $whose }
    [work] 📷 { $place } de { $count } · el trabajo hecho · { $whose }
    [case] 📷 { $place } de { $count } · el caso · { $whose }
   *[request] 📷 { $place } de { $count } · el pedido · { $whose }
}
trouble-as-photo = 📎 Un archivo lleva dentro dónde y con qué se hizo. Envíalo como foto: así no.
trouble-all-photos = 📷 Ya no caben más aquí. Termina o quita una primero.
trouble-photos-only = 📷 Aquí va una foto. O toca uno de los botones.
