# Fotos ao lado de um pedido, de um perfil e de um trabalho pronto.

ask-photos = { $of ->
    [profile] 📷 Como é o seu trabalho? Envie até { $most } fotos. Os clientes veem com o seu perfil.
    [case] 📷 Uma foto pode ajudar. Envie até { $most }, ou pule.
        A equipe vê, e depois o outro lado.
   *[request] 📷 Uma foto ajuda. Envie até { $most }, ou pule.
        Só vê quem pode fazer o trabalho.
}
photos-so-far = { $count ->
    [one] 📷 1 foto até agora. Envie outra ou termine.
   *[other] 📷 { $count } fotos até agora. Envie outra ou termine.
}
choice-no-photos = Sem fotos
choice-see-photos = 👀 Ver as fotos
choice-without-photo = ✖️ { $place }
choice-done-photos = 🏁 Pronto, com as fotos
field-photos = Fotos
detail-photos = { $count ->
    [one] 📷 1 foto
   *[other] 📷 { $count } fotos
}
verb-photos = 📷 Fotos ({ $count })
verb-done_photos = 📷 O trabalho pronto ({ $count })
photo-of = { $of ->
    [profile] 📷 { $place } de { $count } · o trabalho de { $whose }
    [work] 📷 { $place } de { $count } · o trabalho pronto · { $whose }
    [case] 📷 { $place } de { $count } · o caso · { $whose }
   *[request] 📷 { $place } de { $count } · o pedido · { $whose }
}
trouble-as-photo = 📎 Um arquivo leva dentro onde e com o que foi feito. Envie como foto, por favor: assim não leva.
trouble-all-photos = 📷 Não cabem mais aqui. Termine, ou tire uma antes.
trouble-photos-only = 📷 Aqui vai uma foto. Ou toque em um dos botões.
