# Lo que pasó con un trabajo, al principio de su tarjeta: news-<acto>-<quién lo hizo>-<quién lo lee>. La primera
# línea es el titular. De quién es el turno, y hasta cuándo, está abajo en la tarjeta.

news-accept-candidate-customer = { $state ->
    [booked] ✅ { $other } toma tu trabajo. Está reservado.
        El chat con { $other } está abierto: escribe aquí si queda algo por aclarar.
    [awaiting_fee] 🙌 { $other } toma tu trabajo: { $total }, { $start }.
        Queda reservado cuando pagues la tarifa de reserva. Ya pueden escribirse.
   *[other] 🙌 { $other } quiere hacer tu trabajo.
        Ya pueden escribirse. Nada obliga hasta que los dos acepten el precio.
}
news-accept_offer-customer-provider = 🎉 { $other } eligió tu oferta.
    Ya pueden escribirse.
news-undo-provider-customer = ↩️ La persona se arrepintió en los primeros minutos.
    { $state ->
        [expired] Ya no hay tiempo de buscar a alguien más. Puedes publicarlo de nuevo con otra hora.
       *[other] Tu trabajo salió otra vez a los demás, con los mismos datos.
    }
news-propose-customer-provider = 📝 { $other } propone nuevas condiciones: { $total }, { $start }.
    Valen cuando tú las aceptes.
news-propose-provider-customer = 📝 { $other } propone: { $total }, { $start }.
    Vale cuando tú lo aceptes.
news-sign-customer-provider = { $state ->
    [booked] ✅ { $other } aceptó. El trabajo está reservado.
        { $total }, { $start }.
   *[other] ✍️ { $other } aceptó las condiciones.
        { $total }, { $start }.
}
news-sign-provider-customer = { $state ->
    [booked] ✅ { $other } aceptó. El trabajo está reservado.
        { $total }, { $start }.
   *[other] ✍️ { $other } aceptó las condiciones.
        { $total }, { $start }.
}
news-step_back-customer-provider = 👋 { $other } va a buscar a otra persona.
    Pasa a veces; para ti no cambia nada. El chat se cerró.
news-step_back-provider-customer = 👋 La persona se retiró antes de reservar.
    { $state ->
        [expired] Ya no hay tiempo de buscar a alguien más. Puedes publicarlo de nuevo con otra hora.
       *[other] No había nada reservado. Tu trabajo salió otra vez a los demás.
    }
news-terms_lapse-clock-customer = ⌛ No se pusieron de acuerdo a tiempo.
    { $state ->
        [expired] Ya no hay tiempo de buscar a alguien más. Puedes publicarlo de nuevo con otra hora.
       *[other] Tu trabajo salió otra vez a los demás.
    }
news-terms_lapse-clock-provider = ⌛ No se pusieron de acuerdo a tiempo.
    El trabajo volvió a los demás. Para ti no cambia nada.
news-fee_paid-bank-customer = ✅ Llegó tu tarifa: el trabajo está reservado.
    { $other } ya lo sabe y puede empezar: { $start }.
news-fee_paid-bank-provider = ✅ { $other } pagó la tarifa: el trabajo está reservado y puedes empezar.
    { $start }. Recibes { $direct } directamente; el lugar exacto ya está en esta tarjeta.
news-fee_lapse-clock-customer = ⌛ La tarifa no se pagó a tiempo.
    { $state ->
        [expired] El acuerdo terminó. Puedes publicar el trabajo de nuevo con otra hora.
       *[other] El acuerdo terminó y tu trabajo salió otra vez a los demás.
    }
news-fee_lapse-clock-provider = ⌛ { $other } no pagó la tarifa a tiempo.
    El acuerdo terminó. Para ti no cambia nada.
news-release-customer-provider = 👋 { $other } te liberó de este trabajo.
    Ahora va a otra persona. Esa hora te queda libre; el chat se cerró.
news-release-provider-customer = ⚠️ La persona al final no puede venir.
    { $state ->
        [expired] Ya no hay tiempo de buscar a alguien más. Puedes publicarlo de nuevo con otra hora.
       *[other] Estamos preguntando otra vez a los demás. No tienes que hacer nada.
    }
news-cancel-customer-provider = ❌ { $other } canceló el trabajo.
    No hace falta que vayas. El chat se cerró.
news-cancel-provider-customer = ❌ { $other } canceló el trabajo.
    Puedes publicarlo de nuevo; toma un minuto.
news-on_the_way-provider-customer = 🚗 { $other } va en camino.
news-at_door-provider-customer = 🚪 { $other } está en la puerta.
news-start-provider-customer = 🛠 { $other } empezó.
    Te llega un mensaje aquí cuando termine.
news-done-provider-customer = 🏁 { $other } dice que terminó.
    Échale un vistazo: ¿está todo bien?
news-ask_fixes-customer-provider = 🔁 { $other } te pide arreglar algo.
    Abajo dice qué. Cuando esté, márcalo otra vez como hecho.
news-approve-customer-provider = 🎉 { $other } está conforme con el trabajo.
    { $state ->
        [settled] ¿Qué tal { $other }? Tu reseña queda oculta hasta que los dos escriban la suya.
       *[other] Ahora viene el pago, directamente entre ustedes.
    }
news-approve-clock-customer = ✅ Nadie dijo lo contrario: el trabajo cuenta como hecho.
    { $state ->
        [settled] ¿Qué tal { $other }? Tu reseña ayuda a otros a elegir.
       *[other] Ahora viene el pago, directamente entre ustedes.
    }
news-approve-clock-provider = ✅ Se acabó el plazo para reclamar: el trabajo cuenta como hecho.
    { $state ->
        [settled] ¿Qué tal { $other }? Tu reseña queda oculta hasta que los dos escriban la suya.
       *[other] Ahora viene el pago, directamente entre ustedes.
    }
news-say_paid-customer-provider = 💵 { $other } dice que ya te pagó.
    ¿Te llegó?
news-say_not_yet-provider-customer = ⏳ { $other } dice que el dinero aún no llegó.
    Revísalo y vuelve a decirlo aquí.
news-say_received-provider-customer = 💵 { $other } ya tiene el dinero.
    Todo saldado. ¿Qué tal estuvo?
news-settle_lapse-clock-customer = ✅ Este trabajo cuenta como saldado.
    Ya puedes dejarle una reseña a { $other }.
news-settle_lapse-clock-provider = ✅ Este trabajo cuenta como saldado.
    Ya puedes dejarle una reseña a { $other }.
news-review-customer-provider = { $state ->
    [closed] ⭐ Los dos escribieron su reseña. Ya se pueden leer.
   *[other] ⭐ { $other } te escribió una reseña.
        La lees en cuanto escribas la tuya.
}
news-review-provider-customer = { $state ->
    [closed] ⭐ Los dos escribieron su reseña. Ya se pueden leer.
   *[other] ⭐ { $other } te escribió una reseña.
        La lees en cuanto escribas la tuya.
}
news-close_reviews-clock-customer = ⭐ Terminó el plazo para las reseñas.
    Lo que se escribió ya se puede leer. ¡Gracias!
news-close_reviews-clock-provider = ⭐ Terminó el plazo para las reseñas.
    Lo que se escribió ya se puede leer. ¡Gracias!
news-let_out-operator-customer = ✅ Tu solicitud ya salió: la miramos y está todo bien.
news-turn_down-operator-customer = 🚫 Tu solicitud no salió: no es para lo que está este mercado.
    Puedes publicarla con otras palabras. ¿Preguntas? /support
news-check_lapse-clock-customer = ⌛ Nadie tuvo tiempo de mirar tu solicitud, perdón.
    Puedes publicarla de nuevo cuando quieras.
news-expire-clock-customer = { $mode ->
    [offers] ⌛ Tu solicitud se cerró antes de que eligieras a alguien.
        Con un toque sigue abierta: las ofertas cuentan igual. O sale de nuevo, con un cambio.
   *[dispatch] ⌛ Nadie tomó tu trabajo a tiempo.
        Con un toque sale de nuevo: a otra hora, más lejos o por más. Lo demás queda como estaba.
}
news-forget-clock-customer = 🗄 Esta solicitud ya se cerró.
news-ask_end-customer-provider = ✋ { $other } quiere terminar este trabajo ahora.
    ¿De acuerdo? Si no respondes, cuenta como un sí.
news-ask_end-provider-customer = ✋ { $other } quiere terminar este trabajo ahora.
    ¿De acuerdo? Si no respondes, cuenta como un sí.
news-agree_end-customer-provider = 🔚 { $other } aceptó: el trabajo terminó.
news-agree_end-provider-customer = 🔚 { $other } aceptó: el trabajo terminó.
news-agree_end-clock-customer = 🔚 No hubo respuesta a tiempo: el trabajo terminó.
news-agree_end-clock-provider = 🔚 No hubo respuesta a tiempo: el trabajo terminó.
news-refuse_end-customer-provider = ▶️ { $other } prefiere seguir.
    Si eso no te sirve, toca «Pedir ayuda».
news-refuse_end-provider-customer = ▶️ { $other } prefiere seguir.
    Si eso no te sirve, toca «Pedir ayuda».
news-ask_what_happened-clock-customer = 🤔 ¿Cómo va este trabajo?
    La hora acordada pasó hace rato. Si todo va bien, dilo. Si no: otra hora, o pide ayuda.
news-ask_what_happened-clock-provider = 🤔 ¿Cómo va este trabajo?
    La hora acordada pasó hace rato. Si todo va bien, dilo. Si no: otra hora, o pide ayuda.
news-still_on-customer-provider = 👍 { $other } dice que todo va bien.
news-still_on-provider-customer = 👍 { $other } dice que todo va bien.
news-unanswered-clock-customer = 🆘 Nadie respondió, así que lo verá quien administra.
    Mientras tanto el trabajo queda en pausa.
news-unanswered-clock-provider = 🆘 Nadie respondió, así que lo verá quien administra.
    Mientras tanto el trabajo queda en pausa.
news-get_help-customer-provider = 🆘 { $other } pidió ayuda a quien administra.
    Hasta que se arregle, el trabajo queda en pausa. Pueden seguir escribiéndose.
news-get_help-provider-customer = 🆘 { $other } pidió ayuda a quien administra.
    Hasta que se arregle, el trabajo queda en pausa. Pueden seguir escribiéndose.
news-settled_go_on-customer-provider = { $state ->
    [disputed] 🤝 { $other } dice que ya lo arreglaron entre ustedes.
        Si tú lo ves igual, el trabajo sigue.
   *[other] 🤝 Lo arreglaron entre ustedes. El trabajo sigue.
}
news-settled_go_on-provider-customer = { $state ->
    [disputed] 🤝 { $other } dice que ya lo arreglaron entre ustedes.
        Si tú lo ves igual, el trabajo sigue.
   *[other] 🤝 Lo arreglaron entre ustedes. El trabajo sigue.
}
news-put_back-operator-customer = 🧭 Decisión de quien administra: el trabajo sigue donde estaba.
news-put_back-operator-provider = 🧭 Decisión de quien administra: el trabajo sigue donde estaba.
news-help_lapse-clock-customer = 🧭 Nadie decidió a tiempo: el trabajo sigue donde estaba.
    ¿Sigue sin estar bien? Pide ayuda otra vez cuando quieras.
news-help_lapse-clock-provider = 🧭 Nadie decidió a tiempo: el trabajo sigue donde estaba.
    ¿Sigue sin estar bien? Pide ayuda otra vez cuando quieras.
news-end_by_operator-operator-customer = 🧭 Decisión de quien administra: este trabajo terminó.
    Puedes publicarlo de nuevo cuando quieras.
news-end_by_operator-operator-provider = 🧭 Decisión de quien administra: este trabajo terminó.
    No queda nada por hacer.
news-count_as_done-operator-customer = 🧭 Decisión de quien administra: el trabajo cuenta como hecho.
news-count_as_done-operator-provider = 🧭 Decisión de quien administra: el trabajo cuenta como hecho.

# Lo que va a pasar por sí solo: soon-<acto>-<quién lo lee>.

soon-expire-customer = { $mode ->
    [offers] ⏳ Tu solicitud se cierra { $when }.
        Elige una oferta, déjala abierta más tiempo o cámbiala con un toque aquí abajo.
   *[dispatch] ⏳ Nadie tomó tu trabajo todavía. Se cierra { $when }.
        Con un toque aquí abajo puede que aparezca alguien: más lejos, otro precio u otra hora.
}
soon-terms_lapse-customer = ⏳ El acuerdo se cae { $when } si no fijan las condiciones.
    Acepta, o escribe qué falta.
soon-terms_lapse-provider = ⏳ El acuerdo se cae { $when } si no fijan las condiciones.
    Acepta, o escribe qué falta.
soon-fee_lapse-customer = ⏳ La tarifa vence: { $when }. Después se cae el acuerdo.
soon-unanswered-customer = ⏳ Cuéntanos cómo salió: { $when } lo toma quien administra.
soon-unanswered-provider = ⏳ Cuéntanos cómo salió: { $when } lo toma quien administra.
soon-agree_end-customer = ⏳ Sigue pendiente el pedido de terminar. Sin respuesta, el trabajo termina { $when }.
soon-agree_end-provider = ⏳ Sigue pendiente el pedido de terminar. Sin respuesta, el trabajo termina { $when }.
soon-approve-customer = ⏳ ¿Quedó bien el trabajo? Si no dices nada, cuenta como hecho { $when }.
soon-settle_lapse-customer = ⏳ ¿Le pagaste a { $other }? Dilo aquí; el registro se cierra { $when }.
soon-settle_lapse-provider = ⏳ ¿Te llegó el dinero? Dilo aquí; el registro se cierra { $when }.
soon-close_reviews-customer = ⏳ Aún puedes dejarle una reseña a { $other }: hasta { $when }.
    Son dos toques.
soon-close_reviews-provider = ⏳ Aún puedes dejarle una reseña a { $other }: hasta { $when }.
    Son dos toques.
soon-help_lapse-customer = ⏳ Sin una decisión, el trabajo sigue donde estaba: { $when }.
    ¿Ya lo arreglaron? Dilo abajo.
soon-help_lapse-provider = ⏳ Sin una decisión, el trabajo sigue donde estaba: { $when }.
    ¿Ya lo arreglaron? Dilo abajo.

# La tarifa, de vuelta.

news-refund-wanted = { $kind ->
    [duplicate] 💳 Pagaste la tarifa dos veces. El segundo pago vuelve a ti.
        Ya lo pedimos; llega por donde pagaste.
    [late] 💳 Tu pago llegó tarde: con él no se reservó nada. Vuelve a ti.
        Ya lo pedimos; llega por donde pagaste.
   *[booking] 💳 Tu tarifa de reserva vuelve a ti.
        Ya lo pedimos; llega por donde pagaste.
}
news-refund-pending = 💳 Tu dinero va de vuelta.
    Llega por donde pagaste; puede tardar unos días.
news-refund-done = { $kind ->
    [booking] 💳 Ya tienes de vuelta tu tarifa de reserva.
   *[other] 💳 Ya tienes de vuelta tu pago.
}
news-refund-failed = { $kind ->
    [booking] 💳 Tu tarifa de reserva no se pudo devolver sola.
        Quien administra se ocupa y te escribe. No tienes que hacer nada.
   *[other] 💳 Tu pago no se pudo devolver solo.
        Quien administra se ocupa y te escribe. No tienes que hacer nada.
}

news-address-open = 📍 Ya puedes ver el lugar exacto.
    Está en esta tarjeta, solo para ti.

# La historia de un trabajo: un momento por línea.

history-title = Historia
history-line = { $when } · { $what }
history-line-by = { $when } · { $what } ({ $who })
actor-customer = cliente
actor-provider = proveedor
actor-operator = administración
actor-bank = pago
act-post = publicado
act-let_out = dejada salir
act-turn_down = no salió
act-check_lapse = no se miró a tiempo
act-accept = tomado
act-accept_offer = oferta elegida
act-undo = devuelto en los primeros minutos
act-propose = condiciones propuestas
act-sign = condiciones aceptadas
act-step_back = retiro antes de reservar
act-fee_paid = tarifa pagada
act-fee_lapse = tarifa sin pagar a tiempo
act-terms_lapse = sin acuerdo a tiempo
act-release = liberado, enviado otra vez
act-on_the_way = en camino
act-at_door = en la puerta
act-start = empezado
act-done = marcado como hecho
act-ask_fixes = arreglos pedidos
act-approve = trabajo confirmado
act-say_paid = pago avisado
act-say_not_yet = dijo que aún no pagaron
act-say_received = pago recibido
act-settle_lapse = saldado
act-review = reseña escrita
act-close_reviews = reseñas cerradas
act-withdraw = retirado
act-expire = nadie a tiempo
act-widen = preguntó más lejos
act-reprice = subió el precio
act-repost = publicado de nuevo
act-forget = cerrado
act-cancel = cancelado
act-ask_end = pedido de terminar
act-agree_end = acuerdo de terminar
act-refuse_end = prefirió seguir
act-ask_what_happened = pregunta de cómo va
act-still_on = todo va bien
act-unanswered = sin respuesta, aviso a administración
act-get_help = ayuda pedida
act-settled_go_on = dicho que está arreglado
act-put_back = vuelto a donde estaba
act-end_by_operator = terminado
act-count_as_done = contado como hecho
act-help_lapse = sin decisión a tiempo, sigue
