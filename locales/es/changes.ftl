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
