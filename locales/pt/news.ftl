# O que aconteceu com um trabalho, no alto da ficha: news-<ato>-<quem fez>-<quem lê>. A primeira linha é o título. De
# quem é a vez, e até quando, está mais abaixo na ficha.

news-accept-candidate-customer = { $state ->
    [booked] ✅ { $other } vai fazer o seu trabalho. Está marcado.
        A conversa com { $other } está aberta: escreva aqui se faltar acertar algo.
    [awaiting_fee] 🙌 { $other } vai fazer o seu trabalho: { $total }, { $start }.
        Fica marcado quando você pagar a taxa de reserva. Vocês já podem se escrever.
   *[other] 🙌 { $other } quer fazer o seu trabalho.
        Vocês já podem se escrever. Nada obriga ninguém até os dois aceitarem o preço.
}
news-accept_offer-customer-provider = 🎉 { $other } escolheu a sua oferta.
    Vocês já podem se escrever.
news-undo-provider-customer = ↩️ A pessoa mudou de ideia nos primeiros minutos.
    { $state ->
        [expired] Não dá mais tempo de achar outra pessoa. Você pode publicar de novo com outra hora.
       *[other] Seu trabalho foi de novo para os outros, com os mesmos detalhes.
    }
news-propose-customer-provider = 📝 { $other } fez uma nova proposta: { $total }, { $start }.
    Ela vale quando você aceitar.
news-propose-provider-customer = 📝 { $other } propõe: { $total }, { $start }.
    Vale quando você aceitar.
news-sign-customer-provider = { $state ->
    [booked] ✅ { $other } aceitou. O trabalho está marcado.
        { $total }, { $start }.
   *[other] ✍️ { $other } aceitou a proposta.
        { $total }, { $start }.
}
news-sign-provider-customer = { $state ->
    [booked] ✅ { $other } aceitou. O trabalho está marcado.
        { $total }, { $start }.
   *[other] ✍️ { $other } aceitou a proposta.
        { $total }, { $start }.
}
news-step_back-customer-provider = 👋 { $other } vai procurar outra pessoa.
    Acontece; para você não muda nada. A conversa se fechou.
news-step_back-provider-customer = 👋 A pessoa desistiu antes de marcar.
    { $state ->
        [expired] Não dá mais tempo de achar outra pessoa. Você pode publicar de novo com outra hora.
       *[other] Nada estava marcado. Seu trabalho foi de novo para os outros.
    }
news-terms_lapse-clock-customer = ⌛ Vocês não chegaram a um acordo a tempo.
    { $state ->
        [expired] Não dá mais tempo de achar outra pessoa. Você pode publicar de novo com outra hora.
       *[other] Seu trabalho foi de novo para os outros.
    }
news-terms_lapse-clock-provider = ⌛ Vocês não chegaram a um acordo a tempo.
    O trabalho voltou para os outros. Para você não muda nada.
news-fee_paid-bank-customer = ✅ Sua taxa chegou: o trabalho está marcado.
    { $other } já sabe e pode começar: { $start }.
news-fee_paid-bank-provider = ✅ { $other } pagou a taxa: o trabalho está marcado e você pode começar.
    { $start }. Você recebe { $direct } direto; o lugar exato já está nesta ficha.
news-fee_lapse-clock-customer = ⌛ A taxa não foi paga a tempo.
    { $state ->
        [expired] O acordo acabou. Você pode publicar o trabalho de novo com outra hora.
       *[other] O acordo acabou, e seu trabalho foi de novo para os outros.
    }
news-fee_lapse-clock-provider = ⌛ { $other } não pagou a taxa a tempo.
    O acordo acabou. Para você não muda nada.
news-release-customer-provider = 👋 { $other } liberou você deste trabalho.
    Agora ele vai para outra pessoa. Essa hora é sua de novo; a conversa se fechou.
news-release-provider-customer = ⚠️ A pessoa não vai mais poder vir.
    { $state ->
        [expired] Não dá mais tempo de achar outra pessoa. Você pode publicar de novo com outra hora.
       *[other] Estamos perguntando aos outros de novo. Você não precisa fazer nada.
    }
news-cancel-customer-provider = ❌ { $other } cancelou o trabalho.
    Você não precisa ir. A conversa se fechou.
news-cancel-provider-customer = ❌ { $other } cancelou o trabalho.
    Você pode publicar de novo; leva um minuto.
news-on_the_way-provider-customer = 🚗 { $other } está a caminho.
news-at_door-provider-customer = 🚪 { $other } está na porta.
news-start-provider-customer = 🛠 { $other } começou.
    Você recebe uma mensagem aqui quando terminar.
news-done-provider-customer = 🏁 { $other } diz que terminou.
    Dê uma olhada: está tudo certo?
news-ask_fixes-customer-provider = 🔁 { $other } pede para você acertar uma coisa.
    O que é está abaixo. Quando acertar, toque em “Pronto” de novo.
news-approve-customer-provider = 🎉 { $other } gostou do trabalho.
    { $state ->
        [settled] Como foi com { $other }? Sua avaliação fica escondida até os dois escreverem.
       *[other] Agora vem o pagamento, direto entre vocês dois.
    }
news-approve-clock-customer = ✅ Ninguém disse o contrário, então o trabalho vale como feito.
    { $state ->
        [settled] Como foi com { $other }? Sua avaliação ajuda os outros a escolher.
       *[other] Agora vem o pagamento, direto entre vocês dois.
    }
news-approve-clock-provider = ✅ O prazo para reclamar acabou: o trabalho vale como feito.
    { $state ->
        [settled] Como foi com { $other }? Sua avaliação fica escondida até os dois escreverem.
       *[other] Agora vem o pagamento, direto entre vocês dois.
    }
news-say_paid-customer-provider = 💵 { $other } diz que já pagou.
    Chegou?
news-say_not_yet-provider-customer = ⏳ { $other } diz que o dinheiro ainda não chegou.
    Confira e avise aqui de novo.
news-say_received-provider-customer = 💵 { $other } já está com o dinheiro.
    Tudo acertado. Como foi?
news-settle_lapse-clock-customer = ✅ Este trabalho vale como acertado.
    Você já pode avaliar { $other }.
news-settle_lapse-clock-provider = ✅ Este trabalho vale como acertado.
    Você já pode avaliar { $other }.
news-review-customer-provider = { $state ->
    [closed] ⭐ Os dois escreveram uma avaliação. Já dá para ler.
   *[other] ⭐ { $other } escreveu uma avaliação sobre você.
        Dá para ler assim que você escrever a sua.
}
news-review-provider-customer = { $state ->
    [closed] ⭐ Os dois escreveram uma avaliação. Já dá para ler.
   *[other] ⭐ { $other } escreveu uma avaliação sobre você.
        Dá para ler assim que você escrever a sua.
}
news-close_reviews-clock-customer = ⭐ O prazo para as avaliações acabou.
    O que foi escrito já dá para ler. Obrigado!
news-close_reviews-clock-provider = ⭐ O prazo para as avaliações acabou.
    O que foi escrito já dá para ler. Obrigado!
news-let_out-operator-customer = ✅ Seu pedido saiu: olhamos e está tudo certo.
news-turn_down-operator-customer = 🚫 Seu pedido não saiu: este mercado não é para isso.
    Você pode publicar com outras palavras. Dúvidas? /support
news-check_lapse-clock-customer = ⌛ Ninguém teve tempo de olhar o seu pedido, desculpe.
    Você pode publicar de novo quando quiser.
news-expire-clock-customer = { $mode ->
    [offers] ⌛ Seu pedido se fechou antes de você escolher alguém.
        Um toque deixa ele aberto por mais tempo: as ofertas continuam valendo. Ou mande de novo, com uma mudança.
   *[dispatch] ⌛ Ninguém pegou o seu trabalho a tempo.
        Um toque manda ele de novo: em outra hora, mais longe ou por mais. O resto fica como estava.
}
news-forget-clock-customer = 🗄 Este pedido se fechou.
news-ask_end-customer-provider = ✋ { $other } quer encerrar este trabalho agora.
    Concorda? Se você não responder, vale como sim.
news-ask_end-provider-customer = ✋ { $other } quer encerrar este trabalho agora.
    Concorda? Se você não responder, vale como sim.
news-agree_end-customer-provider = 🔚 { $other } concordou: o trabalho está encerrado.
news-agree_end-provider-customer = 🔚 { $other } concordou: o trabalho está encerrado.
news-agree_end-clock-customer = 🔚 Não houve resposta a tempo, então o trabalho está encerrado.
news-agree_end-clock-provider = 🔚 Não houve resposta a tempo, então o trabalho está encerrado.
news-refuse_end-customer-provider = ▶️ { $other } prefere continuar.
    Se isso não der certo para você, toque em “Pedir ajuda”.
news-refuse_end-provider-customer = ▶️ { $other } prefere continuar.
    Se isso não der certo para você, toque em “Pedir ajuda”.
news-ask_what_happened-clock-customer = 🤔 Como está indo este trabalho?
    A hora combinada já passou faz tempo. Se está tudo bem, diga. Se não: outra hora, ou peça ajuda.
news-ask_what_happened-clock-provider = 🤔 Como está indo este trabalho?
    A hora combinada já passou faz tempo. Se está tudo bem, diga. Se não: outra hora, ou peça ajuda.
news-still_on-customer-provider = 👍 { $other } diz que está tudo bem.
news-still_on-provider-customer = 👍 { $other } diz que está tudo bem.
news-unanswered-clock-customer = 🆘 Ninguém respondeu, então a equipe vai dar uma olhada.
    Até lá o trabalho fica parado.
news-unanswered-clock-provider = 🆘 Ninguém respondeu, então a equipe vai dar uma olhada.
    Até lá o trabalho fica parado.
news-get_help-customer-provider = 🆘 { $other } pediu ajuda à equipe.
    Até isso se resolver, o trabalho fica parado. Vocês ainda podem se escrever.
news-get_help-provider-customer = 🆘 { $other } pediu ajuda à equipe.
    Até isso se resolver, o trabalho fica parado. Vocês ainda podem se escrever.
news-settled_go_on-customer-provider = { $state ->
    [disputed] 🤝 { $other } diz que está resolvido entre vocês dois.
        Se você também acha, o trabalho continua.
   *[other] 🤝 Vocês dois resolveram. O trabalho continua.
}
news-settled_go_on-provider-customer = { $state ->
    [disputed] 🤝 { $other } diz que está resolvido entre vocês dois.
        Se você também acha, o trabalho continua.
   *[other] 🤝 Vocês dois resolveram. O trabalho continua.
}
news-put_back-operator-customer = 🧭 A equipe decidiu: o trabalho continua de onde estava.
news-put_back-operator-provider = 🧭 A equipe decidiu: o trabalho continua de onde estava.
news-help_lapse-clock-customer = 🧭 Ninguém decidiu a tempo, então o trabalho continua de onde estava.
    Ainda não está certo? Peça ajuda de novo quando quiser.
news-help_lapse-clock-provider = 🧭 Ninguém decidiu a tempo, então o trabalho continua de onde estava.
    Ainda não está certo? Peça ajuda de novo quando quiser.
news-end_by_operator-operator-customer = 🧭 A equipe encerrou este trabalho.
    Você pode publicar de novo quando quiser.
news-end_by_operator-operator-provider = 🧭 A equipe encerrou este trabalho.
    Não falta fazer nada.
news-count_as_done-operator-customer = 🧭 A equipe conta o trabalho como feito.
news-count_as_done-operator-provider = 🧭 A equipe conta o trabalho como feito.

# O que vai acontecer sozinho: soon-<ato>-<quem lê>.

soon-expire-customer = { $mode ->
    [offers] ⏳ Seu pedido se fecha { $when }.
        Escolha uma oferta, deixe o pedido aberto por mais tempo ou mude algo com um toque aqui embaixo.
   *[dispatch] ⏳ Ninguém pegou o seu trabalho ainda. Ele se fecha { $when }.
        Um toque aqui embaixo pode achar alguém: mais longe, outro preço ou outra hora.
}
soon-terms_lapse-customer = ⏳ O acordo acaba { $when } se vocês não combinarem preço e hora.
    Aceite, ou escreva o que falta.
soon-terms_lapse-provider = ⏳ O acordo acaba { $when } se vocês não combinarem preço e hora.
    Aceite, ou escreva o que falta.
soon-fee_lapse-customer = ⏳ A taxa vence: { $when }. Depois disso o acordo acaba.
soon-unanswered-customer = ⏳ Conte como foi: { $when } a equipe assume.
soon-unanswered-provider = ⏳ Conte como foi: { $when } a equipe assume.
soon-agree_end-customer = ⏳ O pedido de encerrar ainda está em aberto. Sem resposta, o trabalho acaba { $when }.
soon-agree_end-provider = ⏳ O pedido de encerrar ainda está em aberto. Sem resposta, o trabalho acaba { $when }.
soon-approve-customer = ⏳ O trabalho ficou bom? Se você não disser nada, vale como feito { $when }.
soon-settle_lapse-customer = ⏳ Você pagou { $other }? Diga aqui; o registro se fecha { $when }.
soon-settle_lapse-provider = ⏳ O dinheiro chegou? Diga aqui; o registro se fecha { $when }.
soon-close_reviews-customer = ⏳ Você ainda pode avaliar { $other }, até { $when }.
    São só dois toques.
soon-close_reviews-provider = ⏳ Você ainda pode avaliar { $other }, até { $when }.
    São só dois toques.
soon-help_lapse-customer = ⏳ Sem uma decisão, o trabalho continua de onde estava: { $when }.
    Já se acertaram? Diga abaixo.
soon-help_lapse-provider = ⏳ Sem uma decisão, o trabalho continua de onde estava: { $when }.
    Já se acertaram? Diga abaixo.

# A taxa, de volta.

news-refund-wanted = { $kind ->
    [duplicate] 💳 Você pagou a taxa duas vezes. O segundo pagamento volta para você.
        Já pedimos; chega por onde você pagou.
    [late] 💳 Seu pagamento chegou tarde: nada foi marcado com ele. Ele volta para você.
        Já pedimos; chega por onde você pagou.
   *[booking] 💳 Sua taxa de reserva volta para você.
        Já pedimos; chega por onde você pagou.
}
news-refund-pending = 💳 Seu dinheiro está a caminho de volta.
    Chega por onde você pagou; pode levar alguns dias.
news-refund-done = { $kind ->
    [booking] 💳 Sua taxa de reserva já voltou para você.
   *[other] 💳 Seu pagamento já voltou para você.
}
news-refund-failed = { $kind ->
    [booking] 💳 Sua taxa de reserva não pôde ser devolvida automaticamente.
        A equipe cuida disso e escreve para você. Você não precisa fazer nada.
   *[other] 💳 Seu pagamento não pôde ser devolvido automaticamente.
        A equipe cuida disso e escreve para você. Você não precisa fazer nada.
}

news-address-open = 📍 Você já pode ver o lugar exato.
    Está nesta ficha, só para você.

# O histórico de um trabalho: um momento por linha.

history-title = Histórico
history-line = { $when } · { $what }
history-line-by = { $when } · { $what } ({ $who })
actor-customer = cliente
actor-provider = profissional
actor-operator = equipe
actor-bank = pagamento
act-post = publicado
act-let_out = liberado
act-turn_down = não liberado
act-check_lapse = não olhado a tempo
act-accept = aceito
act-accept_offer = oferta escolhida
act-undo = desfeito nos primeiros minutos
act-propose = proposta feita
act-sign = proposta aceita
act-step_back = desistência antes de marcar
act-fee_paid = taxa paga
act-fee_lapse = taxa não paga a tempo
act-terms_lapse = sem acordo a tempo
act-release = solto, enviado de novo
act-on_the_way = a caminho
act-at_door = na porta
act-start = começado
act-done = dado como pronto
act-ask_fixes = acertos pedidos
act-approve = trabalho confirmado
act-say_paid = pagamento avisado
act-say_not_yet = dito ainda não pago
act-say_received = pagamento recebido
act-settle_lapse = acertado
act-review = avaliação escrita
act-close_reviews = avaliações fechadas
act-withdraw = retirado
act-expire = ninguém a tempo
act-widen = perguntou mais longe
act-reprice = subiu o preço
act-repost = publicado de novo
act-forget = fechado
act-cancel = cancelado
act-ask_end = pedido para encerrar
act-agree_end = acordo para encerrar
act-refuse_end = quis continuar
act-ask_what_happened = pergunta de como está indo
act-still_on = está tudo bem
act-unanswered = sem resposta, equipe chamada
act-get_help = ajuda pedida
act-settled_go_on = dado como resolvido
act-put_back = de volta aonde estava
act-end_by_operator = encerrado
act-count_as_done = contado como feito
act-help_lapse = sem decisão a tempo, continua
