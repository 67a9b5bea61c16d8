# A ficha de um trabalho: standing-<estado>-<quem lê> diz em que pé está, de quem é a vez e até quando.

card-told = { $told ->
    [0] 🟢 Publicado. Estamos procurando quem faça isso.
    [one] 🟢 Enviado para 1 pessoa que faz isso.
   *[other] 🟢 Enviado para { $told } pessoas que fazem isso.
}
card-declined = { $count ->
    [one] 1 não pode.
   *[other] { $count } não podem.
}
standing-checking-customer = 🔎 A equipe deste mercado olha o seu pedido primeiro. Você sabe assim que ele sair, no mais tardar { $until }.
card-was-told = { $told ->
    [one] 📮 Foi para 1 pessoa que faz isso.
   *[other] 📮 Foi para { $told } pessoas que fazem isso.
}
card-asked = { $count ->
    [one] 1 perguntou algo a você.
   *[other] { $count } perguntaram algo a você.
}
card-declined-why = Por quê, até onde disseram: { $reasons }.
declined-price_low = pouco dinheiro ({ $count })
declined-no_time = nesse dia não ({ $count })
declined-too_far = longe demais ({ $count })
declined-not_my_work = não é o trabalho deles ({ $count })
card-further = 🧭 Também perguntamos a pessoas até { $km } km além da área de costume delas.
card-outside = 🧭 Fica a uns { $km } km fora da sua área de costume.
card-changed-since = ✏️ O preço ou a hora mudou desde que saiu: dê uma olhada.
standing-open-customer = Quem aceitar primeiro fica com o trabalho, e você sabe na hora. Aberto até { $until }.
standing-open-candidate = { $step ->
    [explained] 🙅 Você disse não a este. Não muda mais nada.
        Mudou de ideia? Ainda dá para aceitar.
    [declined] 🙅 Você disse não a este. Não muda mais nada.
        Mudou de ideia? Ainda dá para aceitar. Um toque em um motivo ajuda quem pede; nunca se diz que foi você.
    [let_go] ↩️ Você deixou este trabalho. Agora outra pessoa pode pegar.
   *[told] 🟢 Trabalho novo, livre até { $until }.
        Quem aceitar primeiro fica com ele. Dizer não, não custa nada.
}
standing-taken-candidate = 🔒 Outra pessoa pegou. Para você não muda nada.
standing-gone-candidate = 🔒 Não está mais aberto. Para você não muda nada.
standing-expired-customer = { $mode ->
    [offers] ⌛ Ninguém foi escolhido a tempo. Você pode deixar o pedido aberto por mais tempo, ou publicar de novo com outra hora, até { $until }.
   *[dispatch] ⌛ Ninguém pegou a tempo. Você pode publicar de novo até { $until }.
}
standing-matched-customer = { $step ->
    [yours] ✍️ Sua vez: { $other } pede { $total }, { $start }.
        Aceite, proponha outra coisa ou procure outra pessoa. Até { $until }.
    [theirs] ⏳ Falta { $other } aceitar: { $total }, { $start }. Até { $until }.
   *[none] 💬 Ainda falta o preço. Escrevam um para o outro; qualquer um pode propor. Até { $until }.
}
standing-matched-provider = { $step ->
    [yours] ✍️ Sua vez: { $other } propõe { $total }, { $start }.
        Aceite, proponha outra coisa ou desista. Até { $until }.
    [theirs] ⏳ Falta { $other } aceitar: { $total }, { $start }. Até { $until }.
   *[none] 💬 Ainda falta o preço. Escrevam um para o outro; qualquer um pode propor. Até { $until }.
}
standing-awaiting_fee-customer = 💳 Sua vez: pague a taxa de reserva até { $until }. Aí fica marcado.
standing-awaiting_fee-provider = ⏳ Combinado: { $total }, { $start }. { $other } paga a taxa de reserva até { $until }. Por favor, não comece ainda.
standing-booked-customer = { $step ->
    [missed_by_you] ⏳ Você disse que { $other } não estava lá. { $other } pode responder até { $until }; silêncio vale como sim.
    [missed_by_other] ⚠️ Sua vez: { $other } diz que você não estava lá. Foi assim? Silêncio vale como sim, { $until }.
    [change_asked_by_you] ⏳ Você pediu para mudar algo. { $other } pode responder até { $until }; até lá vale o combinado.
    [change_asked_by_other] ✍️ Sua vez: { $other } quer mudar algo. O combinado vale até você dizer sim. Responda até { $until }.
    [asked] 🤔 Sua vez: como está indo? Marcado: { $start }. Sem resposta, a equipe assume { $until }.
   *[waiting] ✅ Marcado: { $other } chega { $start }. { $direct } você paga direto para { $other }, com o trabalho pronto.
}
standing-booked-provider = { $step ->
    [grace] { $place ->
        [open] ✅ O trabalho é seu: { $total }, { $start }.
            Mudou de ideia? Dá para desfazer até { $until }.
       *[later] ✅ O trabalho é seu: { $total }, { $start }.
            Mudou de ideia? Dá para desfazer até { $until }. Depois você vê aqui o lugar exato.
    }
    [missed_by_you] ⏳ Você disse que { $other } não estava lá. { $other } pode responder até { $until }; silêncio vale como sim.
    [missed_by_other] ⚠️ Sua vez: { $other } diz que você não estava lá. Foi assim? Silêncio vale como sim, { $until }.
    [change_asked_by_you] ⏳ Você pediu para mudar algo. { $other } pode responder até { $until }; até lá vale o combinado.
    [change_asked_by_other] ✍️ Sua vez: { $other } quer mudar algo. O combinado vale até você dizer sim. Responda até { $until }.
    [asked] 🤔 Sua vez: como está indo? Marcado: { $start }. Sem resposta, a equipe assume { $until }.
   *[waiting] ✅ Marcado: { $total }, { $start }. Avise { $other } por aqui quando sair.
}
standing-in_progress-customer = { $step ->
    [end_asked_by_you] ⏳ Você pediu para encerrar este trabalho. { $other } pode responder até { $until }; silêncio vale como sim.
    [end_asked_by_other] ✋ Sua vez: { $other } quer encerrar este trabalho. Silêncio vale como sim, { $until }.
    [change_asked_by_you] ⏳ Você pediu para mudar algo. { $other } pode responder até { $until }; até lá vale o combinado.
    [change_asked_by_other] ✍️ Sua vez: { $other } quer mudar algo. O combinado vale até você dizer sim. Responda até { $until }.
    [asked] 🤔 Sua vez: como está indo? Sem resposta, a equipe assume { $until }.
   *[waiting] 🛠 { $other } está trabalhando. Você recebe uma mensagem quando terminar.
}
standing-in_progress-provider = { $step ->
    [end_asked_by_you] ⏳ Você pediu para encerrar este trabalho. { $other } pode responder até { $until }; silêncio vale como sim.
    [end_asked_by_other] ✋ Sua vez: { $other } quer encerrar este trabalho. Silêncio vale como sim, { $until }.
    [change_asked_by_you] ⏳ Você pediu para mudar algo. { $other } pode responder até { $until }; até lá vale o combinado.
    [change_asked_by_other] ✍️ Sua vez: { $other } quer mudar algo. O combinado vale até você dizer sim. Responda até { $until }.
    [asked] 🤔 Sua vez: como está indo? Sem resposta, a equipe assume { $until }.
   *[waiting] 🛠 Em andamento: { $total }. Sua vez: toque em “Pronto” quando terminar.
}
standing-delivered-customer = 👀 Sua vez: está tudo certo? Se você não disser nada, vale como feito { $until }.
standing-delivered-provider = ⏳ { $other } está conferindo. Vale como feito no máximo { $until }.
standing-approved-customer = { $step ->
    [said_paid] ⏳ Você disse que pagou. { $other } confirma até { $until }.
    [not_yet] ⏳ Sua vez: { $other } diz que { $direct } ainda não chegou. Confira e avise aqui de novo, ou peça ajuda. Até { $until }.
   *[waiting] 💵 Sua vez: pague { $direct } direto para { $other } e avise aqui. Até { $until }.
}
standing-approved-provider = { $step ->
    [said_paid] 💵 Sua vez: { $other } diz que pagou. Chegaram { $direct }? Responda até { $until }.
   *[waiting] ⏳ { $other } paga { $direct } direto para você. Avise aqui quando chegar. Até { $until }.
}
standing-settled-customer = { $step ->
    [reviewed] ⭐ Obrigado pela avaliação! As duas se abrem assim que { $other } também escrever, no máximo { $until }.
   *[waiting] ⭐ Pronto. Sua vez: como foi com { $other }? Até { $until }.
}
standing-settled-provider = { $step ->
    [reviewed] ⭐ Obrigado pela avaliação! As duas se abrem assim que { $other } também escrever, no máximo { $until }.
   *[waiting] ⭐ Pronto. Sua vez: como foi trabalhar para { $other }? Até { $until }.
}
standing-closed-customer = { $step ->
    [nobody] 🗄 Fechado sem encontrar ninguém.
   *[done] 🗄 Tudo feito. Obrigado!
}
standing-closed-provider = 🗄 Tudo feito. Obrigado!
standing-cancelled-customer = ❌ Cancelado. Não falta fazer nada.
standing-cancelled-provider = ❌ Cancelado. Não falta fazer nada.
standing-disputed-customer = { $step ->
    [settled_by_you] 🤝 Você disse que está resolvido. Falta { $other } dizer também.
    [settled_by_other] 🤝 Sua vez: { $other } diz que está resolvido. Concorda?
    [talking] 🕊 Vocês têm até { $talk } para resolver entre si. Proponham uma saída, ou se escrevam; depois a equipe ajuda.
   *[waiting] 🆘 A equipe está vendo. Enquanto isso, o trabalho fica parado.
        Sem uma decisão, ele continua { $until }.
}
standing-disputed-provider = { $step ->
    [settled_by_you] 🤝 Você disse que está resolvido. Falta { $other } dizer também.
    [settled_by_other] 🤝 Sua vez: { $other } diz que está resolvido. Concorda?
    [talking] 🕊 Vocês têm até { $talk } para resolver entre si. Proponham uma saída, ou se escrevam; depois a equipe ajuda.
   *[waiting] 🆘 A equipe está vendo. Enquanto isso, o trabalho fica parado.
        Sem uma decisão, ele continua { $until }.
}
standing-unknown = Este trabalho não está mais aqui.

# Os detalhes embaixo.

card-example = 👇 Exemplo: é assim que um trabalho chega até você
card-example-note = Este é de mentira. Os de verdade vêm com botões que funcionam.
detail-place = 📍 { $place }
detail-place-near = 📍 { $place }, { $distance }
detail-when = 🗓 { $when }
detail-price = { $kind ->
    [fixed] 💵 { $price }, preço fixo
    [negotiable] 💵 Preço a combinar
   *[other] 💵 { $price }
}
detail-answer = • { $question } { $answer }
detail-person = 👤 { $person }
detail-person-unreachable = 🔕 No momento as mensagens não chegam para { $name }. As suas ficam esperando.
detail-address = 🏠 Endereço exato e como entrar, só para quem vai fazer o trabalho:
detail-fixes = 🔁 Para acertar:
detail-review-by = { $name }: { $stars }
card-elsewhere = Este trabalho está mais abaixo na conversa 👇

# Os botões dela: verb-<verbo>.

verb-show = 📋 Ver o trabalho
verb-accept = { $figure ->
    [fixed] ✅ Aceitar por { $price }
   *[open] ✅ Aceitar
}
verb-decline = { $invited ->
    [yes] Não, obrigado
   *[no] Não é para mim
}
verb-too_far = Longe demais
verb-no_time = Nesse dia não
verb-price_low = Pouco dinheiro
verb-not_my_work = Não é o meu trabalho
verb-undo = ↩️ Desfazer
verb-sign = { $number ->
    [0] ✅ De acordo
    [1] ✅ De acordo
   *[other] ✅ De acordo com a versão { $number }
}
verb-propose = 📝 Fazer uma proposta
verb-step_back = { $side ->
    [customer] Procurar outra pessoa
   *[provider] Desistir
}
verb-release = { $side ->
    [customer] Essa pessoa, não
   *[provider] Não vou poder ir
}
verb-cancel = Cancelar o trabalho
verb-withdraw = Retirar
verb-widen = 🧭 Perguntar mais longe (+{ $km } km)
verb-reprice = 💵 Subir o preço
verb-repost = { $state ->
    [open] 📅 Outra hora
   *[other] 🔁 Publicar de novo
}
verb-post_again = 🔁 Publicar de novo
verb-on_the_way = 🚗 A caminho
verb-at_door = 🚪 Estou na porta
verb-start = ▶️ Começar
verb-done = 🏁 Pronto
verb-approve = ✅ Tudo certo
verb-ask_fixes = 🔁 Falta acertar algo
verb-say_paid = 💵 Já paguei
verb-say_received = 💵 Já chegou
verb-say_not_yet = ⏳ Ainda não
verb-review = ⭐ Escrever avaliação
verb-ask_end = Encerrar o trabalho
verb-agree_end = Concordo em encerrar
verb-refuse_end = Continuar
verb-still_on = 👍 Está tudo bem
verb-get_help = 🆘 Pedir ajuda
verb-settled_go_on = 🤝 Resolvido, continuamos
verb-write = 💬 Escrever
verb-profile = { $side ->
    [customer] 👤 Perfil
   *[provider] 👤 Cliente
}
verb-history = 🕓 Histórico
verb-map = 🗺 Abrir o mapa
