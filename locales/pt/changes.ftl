# O que duas pessoas mudam depois de marcar.

verb-reschedule = 🗓 Outra hora
verb-amend = ✏️ Mudar o combinado
verb-agree_change = ✅ Sim, mudar
verb-refuse_change = Deixar como está
terms-to-change = { $by ->
    [you] 📄 O que você quer mudar:
   *[other] 📄 O que { $other } quer mudar:
}
terms-direct = 💵 Pago direto: { $before } → { $now }
news-reschedule-customer-provider = 🗓 { $other } pede outra hora: { $new_start }.
    Fica bom para você? Se não, tudo fica como está.
news-reschedule-provider-customer = 🗓 { $other } pede outra hora: { $new_start }.
    Fica bom para você? Se não, tudo fica como está.
news-amend-customer-provider = ✏️ { $other } quer mudar o que vocês combinaram.
    Está logo abaixo. Dizer não não custa nada.
news-amend-provider-customer = ✏️ { $other } quer mudar o que vocês combinaram.
    Está logo abaixo. Dizer não não custa nada.
news-agree_change-customer-provider = ✅ { $other } disse sim. A partir de agora é: { $total }, { $start }.
news-agree_change-provider-customer = ✅ { $other } disse sim. A partir de agora é: { $total }, { $start }.
news-refuse_change-customer-provider = ↩️ { $other } prefere deixar como combinado: { $total }, { $start }.
    Escrevam um ao outro se isso não der certo para você.
news-refuse_change-provider-customer = ↩️ { $other } prefere deixar como combinado: { $total }, { $start }.
    Escrevam um ao outro se isso não der certo para você.
news-change_lapse-clock-customer = ⌛ A mudança ficou sem resposta. Fica como combinado: { $total }, { $start }.
news-change_lapse-clock-provider = ⌛ A mudança ficou sem resposta. Fica como combinado: { $total }, { $start }.
soon-change_lapse-customer = ⏳ { $other } ainda espera sua resposta sobre a mudança. Sem ela, fica como combinado { $when }.
soon-change_lapse-provider = ⏳ { $other } ainda espera sua resposta sobre a mudança. Sem ela, fica como combinado { $when }.
act-reschedule = outra hora proposta
act-amend = mudança proposta
act-agree_change = mudança aceita
act-refuse_change = ficou como estava
act-change_lapse = mudança sem resposta
