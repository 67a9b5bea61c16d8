# As condições, a taxa, o trabalho e o pagamento: o que se pergunta e se conta além do estado de um trabalho.

# Outras condições.

ask-scope = 📝 O que é para fazer? Escreva do seu jeito, ou deixe como está.
ask-scope-present = Até agora:
choice-keep-scope = Como está
terms-version = { $by ->
    [you] 📄 Versão { $number } das condições, a sua. O que muda:
   *[other] 📄 Versão { $number } das condições, de { $other }. O que muda:
}
terms-total = 💵 { $before } → { $now }
terms-start = 🗓 { $before } → { $now }
terms-scope = 📝 O que é para fazer, como vocês dois disseram:
terms-scope-before = 📝 O que era para fazer antes:
terms-scope-now = 📝 O que é para fazer agora:

# A taxa.

verb-pay = 💳 Pagar { $fee }
fee-then-back = { $side ->
    [customer] 💳 Sua taxa de reserva de { $fee } volta para você.
   *[provider] 💳 { $other } recebe de volta a taxa de reserva de { $fee }.
}
fee-then-kept = { $side ->
    [customer] { $act ->
        [ask_end] 💳 Se acabar porque você quis, sua taxa de reserva de { $fee } não é devolvida.
        [agree_end] 💳 Sua taxa de reserva de { $fee } não é devolvida.
       *[other] { $start ->
            [past] 💳 Sua taxa de reserva de { $fee } não é devolvida: isso só era possível até { $ahead } antes de começar.
                Não veio ninguém? Então é melhor tocar em “Não veio”.
            [moved] 💳 Sua taxa de reserva de { $fee } não é devolvida: isso só era possível até { $ahead } antes do horário combinado primeiro. Outro horário não muda isso.
                Tem algo errado? Então é melhor tocar em “Pedir ajuda”.
           *[ahead] 💳 Sua taxa de reserva de { $fee } não é devolvida: isso só era possível até { $ahead } antes de começar.
                Tem algo errado? Então é melhor tocar em “Pedir ajuda”.
        }
    }
   *[provider] 💳 { $other } não recebe de volta a taxa de reserva de { $fee }.
}
fee-became = { $side ->
    [customer] { $stand ->
        [kept] 💳 Sua taxa de reserva de { $fee } não é devolvida, como avisamos antes.
        [pending] 💳 Sua taxa de reserva de { $fee } está a caminho de volta. Pode levar alguns dias.
        [done] 💳 Sua taxa de reserva de { $fee } já voltou para você.
        [failed] 💳 Sua taxa de reserva de { $fee } não pôde ser devolvida automaticamente. A equipe cuida disso.
       *[wanted] 💳 Sua taxa de reserva de { $fee } volta para você, por onde você pagou.
    }
   *[provider] { $stand ->
        [kept] 💳 { $other } não recebe de volta a taxa de reserva de { $fee }.
       *[wanted] 💳 { $other } recebe de volta a taxa de reserva de { $fee }.
    }
}

# O trabalho está pronto.

ask-done-note = 🏁 Umas palavras para { $name } sobre o que você fez?
    Dá para ler na hora de conferir. Fotos ajudam: envie até { $most } antes.
choice-just-done = 🏁 Só isso, pronto
detail-done-note = 💬 { $name } sobre o trabalho:

# Como se paga o resto.

verb-payout = { $known ->
    [no] 🏦 Como você recebe
   *[yes] 🏦 Mudar como você recebe
}
door-payout = 🏦 Como eu recebo
command-payout = Como eu recebo
help-payout = /payout define como você quer receber.
payout-head = { $known ->
    [no] { $side ->
        [customer] 🏦 { $other } ainda não disse como. Pergunte na conversa: dinheiro vivo, uma conta?
       *[provider] 🏦 { $other } ainda não sabe como pagar você. Diga com o botão abaixo.
    }
   *[yes] { $side ->
        [customer] 🏦 { $other } prefere receber assim:
       *[provider] 🏦 { $other } vê isto, e mais ninguém:
    }
}
payout-cash = 💵 Em dinheiro vivo
payout-copy = 📋 Copiar a conta
payout-open = 🔗 Pagar em { $host }
news-payout = 🏦 { $other } diz como prefere receber.
    Está logo abaixo.
ask-payout = 🏦 Como você quer receber?
    Só quem pediu um trabalho já pronto vê isto.
ask-payout-so-far = Até agora:
ask-payout-account = 🏦 Qual é o número da conta? Escreva inteiro, com banco e agência.
    Um nome depois de uma vírgula pode.
ask-payout-link = 🔗 Qual é o link? Ele tem que levar a { $hosts }.
choice-payout-cash = 💵 Pode ser dinheiro vivo
choice-payout-no-cash = ✖️ Sem dinheiro vivo
choice-payout-account = 🏦 Conta bancária
choice-payout-no-account = ✖️ Tirar a conta
choice-payout-link = 🔗 Link de pagamento
choice-payout-no-link = ✖️ Tirar o link
choice-payout-finished = ✅ Pronto
trouble-payout-contact = 🙈 Aqui também não entram números, endereços nem nomes para achar você. O que serve é um número de conta bancária.
trouble-not-an-account = Não reconheço aí um número de conta inteiro. Escreva tudo, com banco e agência.
trouble-not-a-pay-host = Esse link não leva a uma página de pagamento que este mercado conheça. Conta bancária ou dinheiro vivo sempre servem.

# O recibo.

receipt-title = 🧾 Recibo
receipt-between = { $customer } e { $provider }, { $start }
receipt-total = 💵 { $amount } no total
receipt-fee = 💳 { $amount } de taxa de reserva, paga
receipt-direct = 🤝 { $amount } direto para { $provider }
receipt-confirmed = ✅ { $provider } já está com o dinheiro. Acertado: { $when }.
receipt-closed = ☑️ Ninguém disse o contrário, então vale como acertado: { $when }.
history-terms = { $act }: versão { $number }, { $total }, { $start }
history-paid = { $act }: { $amount }
history-fee-back = { $act }; a taxa de reserva de { $amount } é devolvida
history-fee-kept = { $act }; a taxa de reserva de { $amount } não é devolvida

calendar-on = 📅 { $service } · { $code }: { $start }. Abra o arquivo para colocar no seu calendário.
calendar-off = 📅 { $service } · { $code }, { $start }, foi cancelado. Abra o arquivo para tirar do seu calendário.
