# Solicitudes que comparan ofertas: qué se cuenta de ellas, y los botones y preguntas con que se hacen.

act-edit_request = solicitud cambiada
act-explain = pregunta respondida para todos
act-extend = abierta más tiempo

verb-edit_request = ✏️ Cambiar la solicitud
verb-extend = ⏳ Dejarla abierta más tiempo

news-offers = { $count ->
    [one] 📬 Tienes una oferta.
        Mírala: precio, hora y qué dicen otros de esa persona. Nada queda reservado hasta que elijas.
   *[other] 📬 Ya tienes { $count } ofertas.
        Compáralas cuando quieras. Nada queda reservado hasta que elijas.
}
news-confirm-offer = ✏️ { $other } cambió la solicitud. ¿Tu oferta sigue en pie?
    Mientras no lo digas, no se puede elegir.
news-turned-down = 🙏 { $other } dijo que no a tu oferta esta vez.
    No cambia nada más. Puedes hacer otra mientras la solicitud esté abierta.
news-not-chosen = { $state ->
    [cancelled] 🔒 { $other } retiró la solicitud.
        Tu oferta se cerró. Para ti no cambia nada.
   *[other] 🔒 Reservaron a otra persona para este trabajo.
        Gracias por tu oferta. Para ti no cambia nada.
}
news-back-in-the-running = 🔁 De nuevo en juego: la solicitud está abierta otra vez.
    Tu oferta cuenta como antes. Puedes cambiarla o retirarla.
news-invited = 💌 { $other } te invita a hacer una oferta.
    No compromete a nadie, y decir que no no cuesta nada.

refusal-below-fee = Eso no supera la tarifa de reserva, así que no quedaría nada. Pon un poco más.
refusal-offer-gone = Esa oferta ya no está. No se reservó nada.
refusal-offer-changed = Esta oferta cambió mientras tanto. Mira la nueva.
refusal-offer-outdated = Cambiaste la solicitud después. Primero tienen que decir si su oferta sigue en pie.
