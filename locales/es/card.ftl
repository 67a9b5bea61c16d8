# La tarjeta de un trabajo: standing-<estado>-<quién lee> dice cómo va, de quién es el turno y hasta cuándo.

card-told = { $told ->
    [0] 🟢 Publicado. Estamos buscando a quienes hacen esto.
    [one] 🟢 Enviado a 1 persona que hace esto.
   *[other] 🟢 Enviado a { $told } personas que hacen esto.
}
card-declined = { $count ->
    [one] 1 no puede.
   *[other] { $count } no pueden.
}
standing-checking-customer = 🔎 Quien administra este mercado mira primero tu solicitud. Te avisamos en cuanto salga, a más tardar { $until }.
card-was-told = { $told ->
    [one] 📮 Le llegó a 1 persona que hace esto.
   *[other] 📮 Les llegó a { $told } personas que hacen esto.
}
card-asked = { $count ->
    [one] 1 te preguntó algo.
   *[other] { $count } te preguntaron algo.
}
card-declined-why = Por qué, hasta donde dijeron: { $reasons }.
declined-price_low = poco dinero ({ $count })
declined-no_time = ese día no ({ $count })
declined-too_far = demasiado lejos ({ $count })
declined-not_my_work = no es lo suyo ({ $count })
card-further = 🧭 También preguntamos a gente hasta { $km } km más allá de su zona habitual.
card-outside = 🧭 Queda a unos { $km } km fuera de tu zona habitual.
card-changed-since = ✏️ El precio o la hora cambió desde que salió: échale un vistazo.
standing-open-customer = Quien acepte primero se queda con el trabajo, y te avisamos al instante. Abierto hasta { $until }.
standing-open-candidate = { $step ->
    [explained] 🙅 Dijiste que no a este. No cambia nada más.
        ¿Cambiaste de idea? Todavía puedes aceptarlo.
    [declined] 🙅 Dijiste que no a este. No cambia nada más.
        ¿Cambiaste de idea? Todavía puedes aceptarlo. Tocar un motivo ayuda a quien pide; nunca se dice que fuiste tú.
    [let_go] ↩️ Dejaste este trabajo. Ahora puede tomarlo otra persona.
   *[told] 🟢 Trabajo nuevo, libre hasta { $until }.
        Quien acepte primero se lo queda. Decir que no, no te cuesta nada.
}
standing-taken-candidate = 🔒 Lo tomó otra persona. A ti no te afecta.
standing-gone-candidate = 🔒 Ya no está abierto. A ti no te afecta.
standing-expired-customer = { $mode ->
    [offers] ⌛ No se eligió a nadie a tiempo. Puedes dejarla abierta más tiempo, o publicarla de nuevo con otra hora, hasta { $until }.
   *[dispatch] ⌛ Nadie lo tomó a tiempo. Puedes publicarlo de nuevo hasta { $until }.
}
standing-matched-customer = { $step ->
    [yours] ✍️ Te toca: { $other } pide { $total }, { $start }.
        Acepta, propón otra cosa o busca a otra persona. Hasta { $until }.
    [theirs] ⏳ Falta que { $other } acepte: { $total }, { $start }. Hasta { $until }.
   *[none] 💬 Todavía falta el precio. Escríbanse; cualquiera de los dos puede proponerlo. Hasta { $until }.
}
standing-matched-provider = { $step ->
    [yours] ✍️ Te toca: { $other } propone { $total }, { $start }.
        Acepta, propón otra cosa o retírate. Hasta { $until }.
    [theirs] ⏳ Falta que { $other } acepte: { $total }, { $start }. Hasta { $until }.
   *[none] 💬 Todavía falta el precio. Escríbanse; cualquiera de los dos puede proponerlo. Hasta { $until }.
}
standing-awaiting_fee-customer = 💳 Te toca: paga la tarifa de reserva hasta { $until }. Con eso queda reservado.
standing-awaiting_fee-provider = ⏳ Acordado: { $total }, { $start }. { $other } paga la tarifa de reserva hasta { $until }. Por favor, aún no empieces.
standing-booked-customer = { $step ->
    [missed_by_you] ⏳ Dijiste que { $other } no estuvo. { $other } puede responder hasta { $until }; el silencio cuenta como un sí.
    [missed_by_other] ⚠️ Te toca: { $other } dice que no estuviste. ¿Fue así? El silencio cuenta como un sí, { $until }.
    [change_asked_by_you] ⏳ Pediste cambiar algo. { $other } puede responder hasta { $until }; hasta entonces vale lo acordado.
    [change_asked_by_other] ✍️ Te toca: { $other } quiere cambiar algo. Lo acordado vale hasta que digas que sí. Hasta { $until }.
    [asked] 🤔 Te toca: ¿cómo va? Reservado para { $start }. Sin respuesta, interviene quien administra { $until }.
   *[waiting] ✅ Reservado: { $other } llega { $start }. A { $other } le pagas { $direct } directamente, cuando el trabajo esté hecho.
}
standing-booked-provider = { $step ->
    [grace] { $place ->
        [open] ✅ El trabajo es tuyo: { $total }, { $start }.
            ¿Cambiaste de idea? Puedes deshacerlo hasta { $until }.
       *[later] ✅ El trabajo es tuyo: { $total }, { $start }.
            ¿Cambiaste de idea? Puedes deshacerlo hasta { $until }. Después verás aquí el lugar exacto.
    }
    [missed_by_you] ⏳ Dijiste que { $other } no estuvo. { $other } puede responder hasta { $until }; el silencio cuenta como un sí.
    [missed_by_other] ⚠️ Te toca: { $other } dice que no estuviste. ¿Fue así? El silencio cuenta como un sí, { $until }.
    [change_asked_by_you] ⏳ Pediste cambiar algo. { $other } puede responder hasta { $until }; hasta entonces vale lo acordado.
    [change_asked_by_other] ✍️ Te toca: { $other } quiere cambiar algo. Lo acordado vale hasta que digas que sí. Hasta { $until }.
    [asked] 🤔 Te toca: ¿cómo va? Reservado para { $start }. Sin respuesta, interviene quien administra { $until }.
   *[waiting] ✅ Reservado: { $total }, { $start }. Avísale aquí a { $other } cuando salgas.
}
standing-in_progress-customer = { $step ->
    [end_asked_by_you] ⏳ Pediste terminar este trabajo. { $other } puede responder hasta { $until }; el silencio cuenta como un sí.
    [end_asked_by_other] ✋ Te toca: { $other } quiere terminar este trabajo. El silencio cuenta como un sí, { $until }.
    [change_asked_by_you] ⏳ Pediste cambiar algo. { $other } puede responder hasta { $until }; hasta entonces vale lo acordado.
    [change_asked_by_other] ✍️ Te toca: { $other } quiere cambiar algo. Lo acordado vale hasta que digas que sí. Hasta { $until }.
    [asked] 🤔 Te toca: ¿cómo va? Sin respuesta, interviene quien administra { $until }.
   *[waiting] 🛠 { $other } está trabajando. Te llega un mensaje cuando termine.
}
standing-in_progress-provider = { $step ->
    [end_asked_by_you] ⏳ Pediste terminar este trabajo. { $other } puede responder hasta { $until }; el silencio cuenta como un sí.
    [end_asked_by_other] ✋ Te toca: { $other } quiere terminar este trabajo. El silencio cuenta como un sí, { $until }.
    [change_asked_by_you] ⏳ Pediste cambiar algo. { $other } puede responder hasta { $until }; hasta entonces vale lo acordado.
    [change_asked_by_other] ✍️ Te toca: { $other } quiere cambiar algo. Lo acordado vale hasta que digas que sí. Hasta { $until }.
    [asked] 🤔 Te toca: ¿cómo va? Sin respuesta, interviene quien administra { $until }.
   *[waiting] 🛠 En marcha: { $total }. Te toca: pulsa «Hecho» cuando termines.
}
standing-delivered-customer = 👀 Te toca: ¿está todo bien? Si no dices nada, cuenta como hecho { $until }.
standing-delivered-provider = ⏳ { $other } lo está revisando. Cuenta como hecho a más tardar { $until }.
standing-approved-customer = { $step ->
    [said_paid] ⏳ Dijiste que pagaste. { $other } lo confirma, hasta { $until }.
    [not_yet] ⏳ Te toca: { $other } dice que aún no llegaron { $direct }. Revísalo y dilo aquí otra vez, o pide ayuda. Hasta { $until }.
   *[waiting] 💵 Te toca: págale { $direct } directamente a { $other } y dilo aquí. Hasta { $until }.
}
standing-approved-provider = { $step ->
    [said_paid] 💵 Te toca: { $other } dice que te pagó. ¿Te llegaron { $direct }? Hasta { $until }.
   *[waiting] ⏳ { $other } te paga { $direct } directamente. Di aquí cuando te llegue. Hasta { $until }.
}
standing-settled-customer = { $step ->
    [reviewed] ⭐ ¡Gracias por tu reseña! Las dos se abren cuando { $other } escriba la suya, a más tardar { $until }.
   *[waiting] ⭐ Listo. Te toca: ¿qué tal { $other }? Hasta { $until }.
}
standing-settled-provider = { $step ->
    [reviewed] ⭐ ¡Gracias por tu reseña! Las dos se abren cuando { $other } escriba la suya, a más tardar { $until }.
   *[waiting] ⭐ Listo. Te toca: ¿qué tal { $other } como cliente? Hasta { $until }.
}
standing-closed-customer = { $step ->
    [nobody] 🗄 Cerrado sin encontrar a nadie.
   *[done] 🗄 Todo listo. ¡Gracias!
}
standing-closed-provider = 🗄 Todo listo. ¡Gracias!
standing-cancelled-customer = ❌ Cancelado. No queda nada por hacer.
standing-cancelled-provider = ❌ Cancelado. No queda nada por hacer.
standing-disputed-customer = { $step ->
    [settled_by_you] 🤝 Dijiste que ya está arreglado. Falta que lo diga { $other }.
    [settled_by_other] 🤝 Te toca: { $other } dice que ya está arreglado. ¿De acuerdo?
    [talking] 🕊 Tienen hasta { $talk } para arreglarlo entre ustedes. Propongan una salida o escríbanse; después ayuda quien administra.
   *[waiting] 🆘 Quien administra lo está viendo. Mientras tanto el trabajo queda en pausa.
        Sin una decisión, sigue { $until }.
}
standing-disputed-provider = { $step ->
    [settled_by_you] 🤝 Dijiste que ya está arreglado. Falta que lo diga { $other }.
    [settled_by_other] 🤝 Te toca: { $other } dice que ya está arreglado. ¿De acuerdo?
    [talking] 🕊 Tienen hasta { $talk } para arreglarlo entre ustedes. Propongan una salida o escríbanse; después ayuda quien administra.
   *[waiting] 🆘 Quien administra lo está viendo. Mientras tanto el trabajo queda en pausa.
        Sin una decisión, sigue { $until }.
}
standing-unknown = Este trabajo ya no está aquí.

# Los detalles de abajo.

card-example = 👇 Ejemplo: así te llega un trabajo
card-example-note = Este no lo publicó nadie. Los de verdad traen botones que funcionan.
detail-place = 📍 { $place }
detail-place-near = 📍 { $place }, { $distance }
detail-when = 🗓 { $when }
detail-price = { $kind ->
    [fixed] 💵 { $price }, precio fijo
    [negotiable] 💵 Precio a convenir
   *[other] 💵 { $price }
}
detail-answer = • { $question } { $answer }
detail-person = 👤 { $person }
detail-person-unreachable = 🔕 Ahora mismo los mensajes no le llegan a { $name }. Tus avisos quedan en espera.
detail-address = 🏠 Dirección exacta y cómo entrar, solo para la persona reservada:
detail-fixes = 🔁 Por arreglar:
detail-review-by = { $name }: { $stars }
card-elsewhere = Este trabajo está más abajo en el chat 👇

# Sus botones: verb-<verbo>.

verb-show = 📋 Ver el trabajo
verb-accept = { $figure ->
    [fixed] ✅ Aceptar por { $price }
   *[open] ✅ Aceptar
}
verb-decline = { $invited ->
    [yes] No, gracias
   *[no] No es para mí
}
verb-too_far = Demasiado lejos
verb-no_time = Ese día no
verb-price_low = Poco dinero
verb-not_my_work = No es lo mío
verb-undo = ↩️ Deshacer
verb-sign = { $number ->
    [0] ✅ Acepto
    [1] ✅ Acepto
   *[other] ✅ Acepto la versión { $number }
}
verb-propose = 📝 Proponer condiciones
verb-step_back = { $side ->
    [customer] Buscar a otra persona
   *[provider] Retirarme
}
verb-release = { $side ->
    [customer] Esta persona no
   *[provider] No puedo ir
}
verb-cancel = Cancelar el trabajo
verb-withdraw = Retirar
verb-widen = 🧭 Preguntar más lejos (+{ $km } km)
verb-reprice = 💵 Subir el precio
verb-repost = { $state ->
    [open] 📅 Otra hora
   *[other] 🔁 Publicar de nuevo
}
verb-post_again = 🔁 Publicar de nuevo
verb-on_the_way = 🚗 Voy en camino
verb-at_door = 🚪 Estoy en la puerta
verb-start = ▶️ Empezar
verb-done = 🏁 Hecho
verb-approve = ✅ Todo bien
verb-ask_fixes = 🔁 Falta arreglar algo
verb-say_paid = 💵 Ya pagué
verb-say_received = 💵 Ya me llegó
verb-say_not_yet = ⏳ Todavía no
verb-review = ⭐ Escribir reseña
verb-ask_end = Terminar el trabajo
verb-agree_end = De acuerdo, terminar
verb-refuse_end = Seguir
verb-still_on = 👍 Todo va bien
verb-get_help = 🆘 Pedir ayuda
verb-settled_go_on = 🤝 Arreglado, seguimos
verb-write = 💬 Escribir
verb-profile = { $side ->
    [customer] 👤 Perfil
   *[provider] 👤 Cliente
}
verb-history = 🕓 Historia
verb-map = 🗺 Abrir el mapa
