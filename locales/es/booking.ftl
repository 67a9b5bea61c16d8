# Las condiciones, la tarifa, el trabajo y el pago: lo que se pregunta y se cuenta aparte del estado de un trabajo.

# Otras condiciones.

ask-scope = 📝 ¿Qué hay que hacer? Escríbelo como lo ves, o déjalo como está.
ask-scope-present = Hasta ahora:
choice-keep-scope = Como está
terms-version = { $by ->
    [you] 📄 Versión { $number } de las condiciones, la tuya. Lo que cambia:
   *[other] 📄 Versión { $number } de las condiciones, de { $other }. Lo que cambia:
}
terms-total = 💵 { $before } → { $now }
terms-start = 🗓 { $before } → { $now }
terms-scope = 📝 Lo que hay que hacer, según ustedes dos:
terms-scope-before = 📝 Lo que había que hacer antes:
terms-scope-now = 📝 Lo que hay que hacer ahora:

# La tarifa.

verb-pay = 💳 Pagar { $fee }
fee-then-back = { $side ->
    [customer] 💳 Tu tarifa de reserva de { $fee } vuelve a ti.
   *[provider] 💳 A { $other } se le devuelve la tarifa de reserva de { $fee }.
}
fee-then-kept = { $side ->
    [customer] { $act ->
        [ask_end] 💳 Si termina porque tú lo pides, tu tarifa de reserva de { $fee } no se devuelve.
        [agree_end] 💳 Tu tarifa de reserva de { $fee } no se devuelve.
       *[other] { $start ->
            [past] 💳 Tu tarifa de reserva de { $fee } no se devuelve: eso solo era posible hasta { $ahead } antes de empezar.
                ¿No vino? Entonces pulsa mejor «No llegó».
            [moved] 💳 Tu tarifa de reserva de { $fee } no se devuelve: eso solo era posible hasta { $ahead } antes de la hora que acordaron primero. Otra hora no cambia eso.
                ¿Algo va mal? Entonces pulsa mejor «Pedir ayuda».
           *[ahead] 💳 Tu tarifa de reserva de { $fee } no se devuelve: eso solo era posible hasta { $ahead } antes de empezar.
                ¿Algo va mal? Entonces pulsa mejor «Pedir ayuda».
        }
    }
   *[provider] 💳 A { $other } no se le devuelve la tarifa de reserva de { $fee }.
}
fee-became = { $side ->
    [customer] { $stand ->
        [kept] 💳 Tu tarifa de reserva de { $fee } no se devuelve, como te avisamos antes.
        [pending] 💳 Tu tarifa de reserva de { $fee } va de vuelta. Puede tardar unos días.
        [done] 💳 Ya tienes de vuelta tu tarifa de reserva de { $fee }.
        [failed] 💳 Tu tarifa de reserva de { $fee } no se pudo devolver sola. Se ocupa quien administra.
       *[wanted] 💳 Tu tarifa de reserva de { $fee } vuelve a ti, por donde pagaste.
    }
   *[provider] { $stand ->
        [kept] 💳 A { $other } no se le devuelve la tarifa de reserva de { $fee }.
       *[wanted] 💳 A { $other } se le devuelve la tarifa de reserva de { $fee }.
    }
}

# El trabajo está hecho.

ask-done-note = 🏁 ¿Unas palabras para { $name } sobre lo que hiciste?
    Las lee mientras lo revisa. Las fotos ayudan: envía antes hasta { $most }.
choice-just-done = 🏁 Hecho y ya
detail-done-note = 💬 { $name } sobre el trabajo:

# Cómo se paga el resto.

verb-payout = { $known ->
    [no] 🏦 Cómo te pagan
   *[yes] 🏦 Cambiar cómo te pagan
}
door-payout = 🏦 Cómo me pagan
command-payout = Cómo me pagan
help-payout = /payout define cómo quieres que te paguen.
payout-head = { $known ->
    [no] { $side ->
        [customer] 🏦 { $other } aún no dijo cómo. Pregúntale en el chat: ¿efectivo, una cuenta?
       *[provider] 🏦 { $other } aún no sabe cómo quieres que te pague. Dilo con el botón de abajo.
    }
   *[yes] { $side ->
        [customer] 🏦 { $other } prefiere que le pagues así:
       *[provider] 🏦 { $other } ve esto, y nadie más:
    }
}
payout-cash = 💵 En efectivo
payout-copy = 📋 Copiar la cuenta
payout-open = 🔗 Pagar en { $host }
news-payout = 🏦 { $other } dice cómo prefiere que le paguen.
    Está abajo.
ask-payout = 🏦 ¿Cómo quieres que te paguen?
    Solo lo ve el cliente de un trabajo terminado.
ask-payout-so-far = Hasta ahora:
ask-payout-account = 🏦 ¿Cuál es el número de cuenta? Escríbelo entero, con banco y sucursal.
    Puedes poner un nombre después de una coma.
ask-payout-link = 🔗 ¿Cuál es el enlace? Tiene que llevar a { $hosts }.
choice-payout-cash = 💵 Efectivo está bien
choice-payout-no-cash = ✖️ Sin efectivo
choice-payout-account = 🏦 Cuenta bancaria
choice-payout-no-account = ✖️ Quitar la cuenta
choice-payout-link = 🔗 Enlace de pago
choice-payout-no-link = ✖️ Quitar el enlace
choice-payout-finished = ✅ Listo
trouble-payout-contact = 🙈 Aquí tampoco van números, direcciones ni nombres para ubicarte. Lo que sirve es un número de cuenta bancaria.
trouble-not-an-account = No reconozco ahí un número de cuenta entero. Escríbelo completo, con banco y sucursal.
trouble-not-a-pay-host = Ese enlace no lleva a una página de pago que este mercado conozca. Una cuenta bancaria o el efectivo siempre sirven.

# El recibo.

receipt-title = 🧾 Recibo
receipt-between = { $customer } y { $provider }, { $start }
receipt-total = 💵 { $amount } en total
receipt-fee = 💳 { $amount } de tarifa de reserva, pagada
receipt-direct = 🤝 { $amount } directamente a { $provider }
receipt-confirmed = ✅ { $provider } ya tiene el dinero. Saldado: { $when }.
receipt-closed = ☑️ Nadie dijo lo contrario, así que cuenta como saldado: { $when }.
history-terms = { $act }: versión { $number }, { $total }, { $start }
history-paid = { $act }: { $amount }
history-fee-back = { $act }; la tarifa de reserva de { $amount } se devuelve
history-fee-kept = { $act }; la tarifa de reserva de { $amount } no se devuelve

calendar-on = 📅 { $service } · { $code }: { $start }. Abre el archivo para ponerlo en tu calendario.
calendar-off = 📅 { $service } · { $code }, { $start }, se canceló. Abre el archivo para quitarlo de tu calendario.
