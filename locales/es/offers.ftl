# Solicitudes que comparan ofertas: qué se cuenta de ellas, y los botones y preguntas con que se hacen.

act-edit_request = solicitud cambiada
act-explain = pregunta respondida para todos
act-extend = abierta más tiempo

verb-edit_request = ✏️ Cambiar la solicitud
verb-extend = ⏳ Dejarla abierta más tiempo

news-offers = { $count ->
    [0] 📭 Retiraron las ofertas que tenías.
        Todavía pueden llegar otras.
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
    [open] 🔒 Esta solicitud ya no está disponible.
        Gracias por tu oferta. Para ti no cambia nada.
    [matched] 🔒 Esta solicitud ya no está disponible.
        Gracias por tu oferta. Para ti no cambia nada.
    [awaiting_fee] 🔒 Esta solicitud ya no está disponible.
        Gracias por tu oferta. Para ti no cambia nada.
    [expired] 🔒 Esta solicitud ya no está disponible.
        Gracias por tu oferta. Para ti no cambia nada.
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

# Cómo va una solicitud así: para quien la publicó y para quien puede ofertar.

offers-none-yet = Todavía no hay ofertas. Te aviso en cuanto llegue una. Abierta hasta { $until }.
offers-so-far = { $count ->
    [one] 📬 1 oferta por ahora, por { $least }. Elige cuando quieras, hasta { $until }.
   *[other] 📬 { $count } ofertas por ahora, desde { $least }. Elige cuando quieras, hasta { $until }.
}
offers-open = { $step ->
    [live] 📨 Tu oferta está enviada. Te escribo en cuanto haya respuesta.
    [outdated] ✏️ Te toca: la solicitud cambió. ¿Tu oferta sigue en pie?
    [withdrawn] ↩️ Retiraste tu oferta. Puedes hacer otra hasta { $until }.
    [turned_down] 🙏 Dijeron que no a tu oferta. Puedes hacer otra hasta { $until }.
    [let_go] ↩️ Esta no salió entre ustedes dos. Ahora pueden ofertar otras personas.
    [not_chosen] 🔒 Tu oferta se cerró. Para ti no cambia nada.
    [explained] 🙅 Dijiste que no a esta. No cambia nada más.
        ¿Cambiaste de idea? Todavía puedes hacer una oferta.
    [declined] 🙅 Dijiste que no a esta. No cambia nada más.
        ¿Cambiaste de idea? Todavía puedes hacer una oferta. Tocar un motivo ayuda a quien pide; nunca se dice que fuiste tú.
   *[told] 🟢 Solicitud nueva: haz una oferta hasta { $until }.
        Comparan y eligen una. Ofertar es gratis, y decir que no también.
}
offers-on-hold = { $step ->
    [live] ⏸ En espera: están acordando detalles con otra persona. Te aviso en cualquier caso.
    [outdated] ⏸ En espera: están acordando detalles con otra persona. Te aviso en cualquier caso.
   *[told] 🔒 Están acordando detalles con otra persona. A ti no te afecta.
}
offers-over = { $step ->
    [not_chosen] 🔒 Lo tiene otra persona, o lo retiraron. A ti no te afecta.
   *[told] 🔒 Ya no está abierta. A ti no te afecta.
}
own-offer = 💵 Ofreciste: { $total }, { $start }. Se puede elegir hasta { $until }.
detail-deadline = ⏳ Listo a más tardar: { $when }
detail-budget = 💵 Presupuesto: { $price }
detail-from-afar = 🌐 Se puede hacer desde cualquier lugar
detail-answered = 📣 Preguntas y respuestas:

verb-make_offer = 📨 Hacer una oferta
verb-change_offer = ✏️ Cambiar mi oferta
verb-take_back = Retirarla
verb-still_stands = ✅ Sigue en pie
verb-ask = { $count ->
    [0] 💬 Preguntar antes
   *[other] 💬 Preguntar
}
verb-offers = { $count ->
    [one] 📬 Ver la oferta
   *[other] 📬 Comparar { $count } ofertas
}

# Las ofertas, comparadas, y una de ellas.

offers-title = { $count ->
    [0] 📬 Ahora no hay ofertas
    [one] 📬 1 oferta
   *[other] 📬 { $count } ofertas
}
offers-more = { $count ->
    [one] Y 1 más: ordénalas de otra forma para verla.
   *[other] Y { $count } más: ordénalas de otra forma para verlas.
}
offers-by-score = ⭐ Mejor valoradas
offers-by-price = 💵 Más baratas
offers-by-start = 🗓 Más pronto
offers-all = 📬 Todas las ofertas
offer-title = 📨 Oferta de { $name }
offer-before = Antes: { $total }, { $start }
offer-invited = 💌 Invitación tuya
offer-outdated = ✏️ Cambiaste la solicitud después; aún no la confirman.
offer-accept = ✅ Aceptar y reservar
offer-accept-change = 📝 Aceptar, pero cambiar algo
offer-ask = 💬 Preguntar
offer-no-thanks = No, gracias
three-figures = 💵 { $total } en total = { $fee } de tarifa de reserva + { $direct } en pago directo
one-figure = 💵 { $total } en total, en pago directo

# Hacer una oferta.

ask-offer-total = 💵 ¿Por cuánto lo harías, en total?
ask-offer-budget = Su presupuesto: { $price }. Puedes poner más o menos.
ask-offer-start = 🗓 ¿Cuándo empezarías?
ask-offer-note = ✍️ ¿Unas palabras? Qué incluye, cómo lo harías.
ask-offer-preview = 📨 ¿La envío así?
ask-offer-until = Pueden elegirla hasta { $until }. Antes puedes cambiarla o retirarla.
choice-keep-words = Dejar estas palabras
choice-send-offer = 📨 Enviar la oferta
offered = 📨 Tu oferta está enviada. Te escribo en cuanto haya respuesta.
trouble-below-fee = Eso no supera la tarifa de reserva, así que no te quedaría nada. Pon { $least } o más.
trouble-too-soon = Es muy pronto: la tarifa de reserva tiene que llegar antes de empezar. Elige una hora más tarde.
trouble-request-changed = La solicitud cambió mientras escribías. Mira otra vez su tarjeta antes de enviar esto.

# Preguntas antes de elegir a nadie.

explain = 📣 Responder para todos
ask-explain = 📣 ¿Cuál es la respuesta? La lee quien preguntó, y los demás en la solicitud, sin nombres.
explained = 📣 Listo: la pregunta y tu respuesta ya están en la solicitud.

# Publicar, donde se comparan ofertas.

ask-budget = 💵 ¿Cuál es tu presupuesto, en total?
    Escribe «80» o «80-120». Las ofertas pueden ser distintas.
ask-preview-mode = 🆚 Comparar ofertas: cada persona pone su precio y su hora, listo para entonces, y tú eliges.
    ⚡ Primero en aceptar: tu precio, tu hora, y el primer sí se lo queda.
choice-mode-offers = 🆚 Comparar ofertas
choice-mode-dispatch = ⚡ Primero en aceptar
published-for-offers = { $count ->
    [0] Aquí nadie hace esto todavía. Te aviso cuando llegue alguien.
    [one] Le llega a 1 persona ahora. Te escribo cuando haya una oferta; nada se reserva hasta que elijas.
   *[other] Les llega a { $count } personas ahora. Te escribo cuando lleguen ofertas; nada se reserva hasta que elijas.
}
published-offers-soon = Te escribo cuando lleguen ofertas; nada se reserva hasta que elijas.
ask-changes-offers = { $count ->
    [one] A 1 persona con oferta se le pregunta si la suya sigue en pie.
   *[other] A { $count } personas con ofertas se les pregunta si las suyas siguen en pie.
}
trouble-needs-budget = Para comparar ofertas hace falta una cifra: ¿cuánto te gustaría gastar?
