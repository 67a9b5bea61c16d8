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

# Quem não estava lá.

verb-say_missed = { $side ->
    [customer] 🚫 Não veio
   *[provider] 🚫 Não tem ninguém aqui
}
verb-admit_missed = Sim, eu não estava
verb-deny_missed = Não, eu estava
verb-came_after_all = 👋 No fim nos vimos
news-say_missed-customer-provider = ⚠️ { $other } diz que você não veio.
    Foi assim? Se você vê diferente, diga: uma pessoa vai olhar.
news-say_missed-provider-customer = ⚠️ { $other } diz que não tinha ninguém.
    Foi assim? Se você vê diferente, diga: uma pessoa vai olhar.
news-admit_missed-customer-provider = 🔚 { $other } diz que foi assim. O trabalho acabou.
    Obrigado por ter ido. Não conta contra você.
news-admit_missed-provider-customer = 🔚 { $other } diz que foi assim. O trabalho acabou.
    Você pode publicar de novo; leva um minuto.
news-admit_missed-clock-customer = { $said ->
    [you] 🔚 { $other } não respondeu a tempo, então conta que não veio. O trabalho acabou.
        Você pode publicar de novo; leva um minuto.
   *[other] 🔚 Você não respondeu a tempo, então conta que não estava lá. O trabalho acabou.
        Você pode publicar de novo quando quiser.
}
news-admit_missed-clock-provider = { $said ->
    [you] 🔚 { $other } não respondeu a tempo, então conta que não havia ninguém. O trabalho acabou.
        Obrigado por ter ido. Não conta contra você.
   *[other] 🔚 Você não respondeu a tempo, então conta que não foi. O trabalho acabou.
        Não há mais nada a fazer.
}
news-deny_missed-customer-provider = 🆘 { $other } vê diferente e diz que estava lá.
    A equipe vai olhar. Vocês ainda podem se escrever.
news-deny_missed-provider-customer = 🆘 { $other } vê diferente e diz que estava lá.
    A equipe vai olhar. Vocês ainda podem se escrever.
news-came_after_all-customer-provider = 👋 { $other } diz que no fim vocês se viram.
news-came_after_all-provider-customer = 👋 { $other } diz que no fim vocês se viram.
news-confirm_missed-operator-customer = { $said ->
    [you] 🧭 A equipe decidiu que { $other } não estava lá. O trabalho acabou.
        Você pode publicar de novo quando quiser.
   *[other] 🧭 A equipe decidiu que você não estava lá. O trabalho acabou.
        Você pode publicar de novo quando quiser.
}
news-confirm_missed-operator-provider = { $said ->
    [you] 🧭 A equipe decidiu que { $other } não estava lá. O trabalho acabou.
        Não há mais nada a fazer.
   *[other] 🧭 A equipe decidiu que você não estava lá. O trabalho acabou.
        Não há mais nada a fazer.
}
soon-admit_missed-customer = ⏳ { $other } diz que você não estava lá. Sem resposta, vale como verdade { $when }.
soon-admit_missed-provider = ⏳ { $other } diz que você não estava lá. Sem resposta, vale como verdade { $when }.
act-say_missed = disse que a outra pessoa não estava
act-admit_missed = conta como ausente
act-deny_missed = disse que estava
act-came_after_all = no fim se viram
act-confirm_missed = decidido que não estava

# Two jobs at a time.

ask-both = ⚠️ Nessa hora você já tem { $other }. Este começa { $start }. Fica com os dois?
choice-both = ✅ Sim, dou conta dos dois
choice-not-both = Não, deixe
ask-offer-clash = ⚠️ Mais ou menos nessa hora você já tem { $other }.
