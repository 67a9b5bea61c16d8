# Lo que dos personas cambian después de reservar.

verb-reschedule = 🗓 Otra hora
verb-amend = ✏️ Cambiar el acuerdo
verb-agree_change = ✅ Sí, cambiarlo
verb-refuse_change = Dejarlo como está
terms-to-change = { $by ->
    [you] 📄 Lo que quieres cambiar:
   *[other] 📄 Lo que { $other } quiere cambiar:
}
terms-direct = 💵 Pago directo: { $before } → { $now }
news-reschedule-customer-provider = 🗓 { $other } pide otra hora: { $new_start }.
    ¿Te queda bien? Si no, todo sigue como está.
news-reschedule-provider-customer = 🗓 { $other } pide otra hora: { $new_start }.
    ¿Te queda bien? Si no, todo sigue como está.
news-amend-customer-provider = ✏️ { $other } quiere cambiar lo que acordaron.
    Está abajo. Decir que no no te cuesta nada.
news-amend-provider-customer = ✏️ { $other } quiere cambiar lo que acordaron.
    Está abajo. Decir que no no te cuesta nada.
news-agree_change-customer-provider = ✅ { $other } dijo que sí. Desde ahora es: { $total }, { $start }.
news-agree_change-provider-customer = ✅ { $other } dijo que sí. Desde ahora es: { $total }, { $start }.
news-refuse_change-customer-provider = ↩️ { $other } prefiere dejarlo como lo acordaron: { $total }, { $start }.
    Escríbanse si eso no te sirve.
news-refuse_change-provider-customer = ↩️ { $other } prefiere dejarlo como lo acordaron: { $total }, { $start }.
    Escríbanse si eso no te sirve.
news-change_lapse-clock-customer = ⌛ Nadie respondió al cambio. Sigue como lo acordaron: { $total }, { $start }.
news-change_lapse-clock-provider = ⌛ Nadie respondió al cambio. Sigue como lo acordaron: { $total }, { $start }.
soon-change_lapse-customer = ⏳ { $other } todavía espera tu respuesta sobre el cambio. Sin ella, queda como lo acordaron { $when }.
soon-change_lapse-provider = ⏳ { $other } todavía espera tu respuesta sobre el cambio. Sin ella, queda como lo acordaron { $when }.
act-reschedule = otra hora propuesta
act-amend = cambio propuesto
act-agree_change = cambio aceptado
act-refuse_change = quedó como estaba
act-change_lapse = cambio sin respuesta

# Quién no estuvo.

verb-say_missed = { $side ->
    [customer] 🚫 No llegó
   *[provider] 🚫 Aquí no hay nadie
}
verb-admit_missed = Sí, no estuve
verb-deny_missed = No, sí estuve
verb-came_after_all = 👋 Al final nos vimos
news-say_missed-customer-provider = ⚠️ { $other } dice que no llegaste.
    ¿Fue así? Si lo ves distinto, dilo: una persona lo revisa.
news-say_missed-provider-customer = ⚠️ { $other } dice que no había nadie.
    ¿Fue así? Si lo ves distinto, dilo: una persona lo revisa.
news-admit_missed-customer-provider = 🔚 { $other } dice que fue así. El trabajo terminó.
    Gracias por haber ido. No cuenta en tu contra.
news-admit_missed-provider-customer = 🔚 { $other } dice que fue así. El trabajo terminó.
    Puedes publicarlo de nuevo; toma un minuto.
news-admit_missed-clock-customer = { $said ->
    [you] 🔚 { $other } no respondió a tiempo, así que cuenta que no vino. El trabajo terminó.
        Puedes publicarlo de nuevo; toma un minuto.
   *[other] 🔚 No respondiste a tiempo, así que cuenta que no estuviste. El trabajo terminó.
        Puedes publicarlo de nuevo cuando quieras.
}
news-admit_missed-clock-provider = { $said ->
    [you] 🔚 { $other } no respondió a tiempo, así que cuenta que no había nadie. El trabajo terminó.
        Gracias por haber ido. No cuenta en tu contra.
   *[other] 🔚 No respondiste a tiempo, así que cuenta que no fuiste. El trabajo terminó.
        No queda nada por hacer.
}
news-deny_missed-customer-provider = 🆘 { $other } lo ve distinto y dice que sí estuvo.
    Quien administra lo revisa. Pueden seguir escribiéndose.
news-deny_missed-provider-customer = 🆘 { $other } lo ve distinto y dice que sí estuvo.
    Quien administra lo revisa. Pueden seguir escribiéndose.
news-came_after_all-customer-provider = 👋 { $other } dice que al final se vieron.
news-came_after_all-provider-customer = 👋 { $other } dice que al final se vieron.
news-confirm_missed-operator-customer = { $said ->
    [you] 🧭 Quien administra decidió que { $other } no estuvo. El trabajo terminó.
        Puedes publicarlo de nuevo cuando quieras.
   *[other] 🧭 Quien administra decidió que no estuviste. El trabajo terminó.
        Puedes publicarlo de nuevo cuando quieras.
}
news-confirm_missed-operator-provider = { $said ->
    [you] 🧭 Quien administra decidió que { $other } no estuvo. El trabajo terminó.
        No queda nada por hacer.
   *[other] 🧭 Quien administra decidió que no estuviste. El trabajo terminó.
        No queda nada por hacer.
}
soon-admit_missed-customer = ⏳ { $other } dice que no estuviste. Sin respuesta, cuenta como cierto { $when }.
soon-admit_missed-provider = ⏳ { $other } dice que no estuviste. Sin respuesta, cuenta como cierto { $when }.
act-say_missed = dijo que la otra persona no estuvo
act-admit_missed = cuenta como ausente
act-deny_missed = dijo que sí estuvo
act-came_after_all = al final se vieron
act-confirm_missed = se decidió que no estuvo

# Two jobs at a time.

ask-both = ⚠️ A esa hora ya tienes { $other }. Este empieza { $start }. ¿Tomas los dos?
choice-both = ✅ Sí, puedo con los dos
choice-not-both = No, déjalo
ask-offer-clash = ⚠️ A esa hora más o menos ya tienes { $other }.
