# Problemas que se arreglan, y sanciones que se vuelven a mirar.

verb-tell_side = ✍️ Contar mi parte
verb-their_side = 👀 Lo que dice la otra parte
verb-offer_settlement = 🤝 Proponer una salida
verb-accept_settlement = ✅ Estoy de acuerdo
verb-ask_operator = 🧭 Pedir que intervenga la administración
verb-answer_operator = 💬 Responder
ask-happened = ✍️ ¿Qué pasó? Cuéntalo con tus palabras. Lo lee quien administra; la otra parte, cuando ambos hayan contado la suya o pase el tiempo para hablar.
ask-happened-so-far = Hasta ahora dijiste:
ask-fair = ⚖️ ¿Qué sería lo justo?
ask-way-out = 🤝 ¿Qué salida propones? Si la aceptan, así termina.
way-go_on = ▶️ Nada, seguimos
way-finish = 🔧 Terminar el trabajo
way-pay_less = 💵 Darlo por hecho, por menos
way-end_fee_back = { $fee ->
    [yes] ❌ Cancelar, con devolución
   *[no] ❌ Cancelar el trabajo
}
way-end_fee_kept = ❌ Cancelar, sin devolución
way-with-total = { $way }: { $total }
ask-less = 💵 ¿Cuánto sería en total, en vez de { $agreed }? Escribe una cifra o toca una.
side-told = ✅ Gracias, tu parte quedó anotada.
side-told-again = Puedes cambiarla una vez más, en la tarjeta del trabajo.
side-fair = ⚖️ Sería justo: { $way }
side-photos = { $count ->
    [one] 📷 1 foto
   *[other] 📷 { $count } fotos
}
both-told = 👀 Ambos contaron su parte
both-told-read = Ya puedes leer lo que dice la otra parte.
theirs-title = 👀 { $name } dice
on-table = { $by ->
    [you] 🤝 Propones: { $way }
    [operator] 🧭 La administración propone: { $way }
   *[other] 🤝 { $other } propone: { $way }
}
on-table-agreed = { $by ->
    [you] ✅ Estás de acuerdo. Falta { $other }.
   *[other] ✅ { $other } está de acuerdo. Faltas tú.
}
news-offer_settlement-customer-provider = 🤝 { $other } propone una salida.
    La ves abajo. Un toque y queda arreglado.
news-offer_settlement-provider-customer = 🤝 { $other } propone una salida.
    La ves abajo. Un toque y queda arreglado.
news-offer_settlement-operator-customer = 🧭 La administración propone una salida.
    La ves abajo. Si ambos la aceptan, queda arreglado.
news-offer_settlement-operator-provider = 🧭 La administración propone una salida.
    La ves abajo. Si ambos la aceptan, queda arreglado.
news-accept_settlement-customer-provider = { $state ->
    [disputed] ✅ { $other } acepta lo que propone la administración. Faltas tú.
   *[other] 🤝 { $other } aceptó. Queda arreglado como se propuso.
}
news-accept_settlement-provider-customer = { $state ->
    [disputed] ✅ { $other } acepta lo que propone la administración. Faltas tú.
   *[other] 🤝 { $other } aceptó. Queda arreglado como se propuso.
}
news-ask_operator-customer-provider = { $both ->
    [yes] 🧭 Ambos lo pidieron: desde ahora ayuda la administración.
   *[no] 🧭 { $other } quiere que la administración intervenga ya.
        Si tú también lo pides, ayuda enseguida.
}
news-ask_operator-provider-customer = { $both ->
    [yes] 🧭 Ambos lo pidieron: desde ahora ayuda la administración.
   *[no] 🧭 { $other } quiere que la administración intervenga ya.
        Si tú también lo pides, ayuda enseguida.
}
news-talk_over-clock-customer = 🧭 Ya tuvieron tiempo para arreglarlo. Desde ahora ayuda la administración.
    Pueden ponerse de acuerdo igual, cuando quieran.
news-talk_over-clock-provider = 🧭 Ya tuvieron tiempo para arreglarlo. Desde ahora ayuda la administración.
    Pueden ponerse de acuerdo igual, cuando quieran.
news-end_keeping_fee-operator-customer = 🧭 Decisión de quien administra: este trabajo terminó. La tarifa de reserva no se devuelve.
    Puedes publicarlo de nuevo cuando quieras.
news-end_keeping_fee-operator-provider = 🧭 Decisión de quien administra: este trabajo terminó.
    No queda nada por hacer.
act-offer_settlement = salida propuesta
act-accept_settlement = salida aceptada
act-ask_operator = pidió que intervenga la administración
act-talk_over = terminó el tiempo para arreglarlo entre ambos
act-end_keeping_fee = terminado, sin devolución
refusal-still-talking = Todavía tienen tiempo para arreglarlo entre ellos. Decides después, o cuando ambos te lo pidan.
refusal-has-it = Este caso ya lo tiene otra persona de la administración.

# En el escritorio.

case-appeal = 🔁 Otra mirada
case-is-taken = { $line } · la tiene otra persona
case-taken = { $line } · lo tiene { $name }
case-yours = 🙋 Ahora es tuyo.
case-given-back = ↩️ Devuelto: lo puede tomar cualquiera.
desk-take = 🙋 Lo tomo yo
desk-return = ↩️ Devolverlo
desk-case_file = 🗂 Expediente
desk-write_c = 💬 Escribir al cliente
desk-write_p = 💬 Escribir al proveedor
desk-propose = 🤝 Proponer una salida
desk-end_keep = ❌ Cancelar, sin devolución
desk-side = { $side ->
    [customer] 🙋 La parte del cliente:
   *[provider] 🔧 La parte del proveedor:
}
desk-side-silent = { $side ->
    [customer] 🙋 El cliente todavía no contó su parte.
   *[provider] 🔧 El proveedor todavía no contó su parte.
}
desk-letter = { $by ->
    [operator] { $side ->
        [customer] 💬 Al cliente, { $when }:
       *[provider] 💬 Al proveedor, { $when }:
    }
   *[side] { $side ->
        [customer] 💬 Responde el cliente, { $when }:
       *[provider] 💬 Responde el proveedor, { $when }:
    }
}
desk-on-table = { $by ->
    [customer] 🤝 El cliente propone: { $way }
    [provider] 🤝 El proveedor propone: { $way }
   *[operator] 🤝 Propuesto a ambos: { $way }
}
desk-agreed = { $side ->
    [customer] ✅ El cliente está de acuerdo.
   *[provider] ✅ El proveedor está de acuerdo.
}
desk-talk-until = 🕊 Lo arreglan entre ellos hasta { $until }. Después puedes proponer y decidir.
your-turn = 🧭 Ahora haces falta tú
proposed-both = 🤝 Ambos lo leen ahora. Si los dos aceptan, queda arreglado.
ask-letter = 💬 ¿Qué quieres decirle a { $name }? Va por la casa, sin tu nombre.
letter-sent = 💬 Enviado a { $name }. La respuesta vuelve aquí.
letter-from = 🧭 De la administración de { $market }
letter-back = 💬 { $name } responde
letter-answered = 💬 Tu respuesta ya está con la administración.
ask-answer = 💬 ¿Qué le respondes a la administración? La otra parte no lo lee.

# El expediente.

file-name = expediente
file-title = 🗂 Expediente
file-what = Todo en un solo lugar, como estaba y como siguió. Las fotos vienen después.
file-head = Expediente del trabajo { $code }, { $market }
file-opened = Se pidió ayuda: { $when }
file-job = El trabajo
file-fix = Por corregir:
file-done-note = Al terminar:
file-views = Ambas partes
file-terms = Acuerdos
file-version = Versión { $number }: { $total }, comienzo { $start }
file-signed = Firma ({ $who }): { $when }
file-fee = Tarifa de reserva
file-fee-line = { $state ->
    [due] { $amount }, sin pagar
    [paid] { $amount }, pagada
    [back] { $amount }, devuelta
   *[void] { $amount }, ya no se debe
}
file-timeline = Lo que pasó
file-said = Lo que se habían escrito hasta entonces
file-since = Lo que se escribieron después
file-nothing = Nada.
file-file = { $kind ->
    [photo] Foto
    [video] Video
    [animation] Animación
    [voice] Mensaje de voz
    [video_note] Video redondo
    [sticker] Sticker
   *[document] Archivo
}
file-letters = Con la administración
file-done = Lo que hizo la administración
file-photos = Fotos
file-photos-follow = { $count ->
    [one] 1 foto sigue en el chat.
   *[other] { $count } fotos siguen en el chat, en el orden de este expediente.
}

# Por cuánto tiempo, y otra mirada.

ask-how-long = { $kind ->
    [banned] 🚫 ¿Por cuánto tiempo se excluye a { $name }?
   *[paused] ⏸ ¿Por cuánto tiempo se pausa a { $name }?
}
length-day = 1 día
length-week = 1 semana
length-month = 1 mes
length-good = Para siempre
door-appeal = 🔁 Pedir otra mirada
ask-appeal = 🔁 ¿Por qué habría que mirarlo de nuevo? Cuéntalo con tus palabras. Se puede pedir una vez.
appeal-taken = 🔁 Gracias. Una persona lo mira de nuevo, si se puede otra distinta, y te avisamos.
appealed-already = 🔁 Ya pediste otra mirada. Es una por decisión.
nothing-to-appeal = 🟢 Tu cuenta no tiene nada pendiente. Todo funciona.
appeal-kept = 🔁 Lo miramos de nuevo. Queda como está.
appeal-shortened = 🔁 Lo miramos de nuevo: termina antes, { $until }.
sanction-over = 🟢 Tu cuenta está abierta otra vez. Todo funciona como antes.
another-looks = 🔁 Esto lo decidiste tú. La segunda mirada es de otra persona.
desk-appeal = { $kind ->
    [banned] 🔁 { $name } tiene la cuenta cerrada y pide otra mirada.
   *[paused] 🔁 { $name } tiene la cuenta en pausa y pide otra mirada.
}
desk-appeal-until = Hasta { $until }.
desk-appeal-house = Vino solo, por contactos enviados una y otra vez.
desk-appeal-says = Dice:
desk-keep = 👌 Se queda
desk-shorter = ⏳ Acortar
desk-free = 🟢 Levantar
