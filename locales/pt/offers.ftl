# Pedidos que comparam ofertas: o que se conta deles, e os botões e perguntas com que se fazem.

act-edit_request = pedido mudado
act-explain = pergunta respondida para todos
act-extend = aberto por mais tempo

verb-edit_request = ✏️ Mudar o pedido
verb-extend = ⏳ Deixar aberto por mais tempo

news-offers = { $count ->
    [one] 📬 Você tem uma oferta.
        Dê uma olhada: preço, hora e o que os outros dizem dessa pessoa. Nada fica marcado até você escolher.
   *[other] 📬 Você já tem { $count } ofertas.
        Compare quando quiser. Nada fica marcado até você escolher.
}
news-confirm-offer = ✏️ { $other } mudou o pedido. Sua oferta continua de pé?
    Enquanto você não disser, ela não pode ser escolhida.
news-turned-down = 🙏 { $other } disse não à sua oferta desta vez.
    Não muda mais nada. Você pode fazer outra enquanto o pedido estiver aberto.
news-not-chosen = { $state ->
    [cancelled] 🔒 { $other } retirou o pedido.
        Sua oferta se fechou. Para você não muda nada.
    [open] 🔒 Este pedido não está mais disponível.
        Obrigado pela oferta. Para você não muda nada.
    [matched] 🔒 Este pedido não está mais disponível.
        Obrigado pela oferta. Para você não muda nada.
    [awaiting_fee] 🔒 Este pedido não está mais disponível.
        Obrigado pela oferta. Para você não muda nada.
    [expired] 🔒 Este pedido não está mais disponível.
        Obrigado pela oferta. Para você não muda nada.
   *[other] 🔒 Outra pessoa foi escolhida para este trabalho.
        Obrigado pela oferta. Para você não muda nada.
}
news-back-in-the-running = 🔁 De volta ao páreo: o pedido está aberto de novo.
    Sua oferta vale como antes. Você pode mudar ou retirar.
news-invited = 💌 { $other } convida você a fazer uma oferta.
    Não obriga ninguém, e dizer não, não custa nada.

refusal-below-fee = Isso não passa da taxa de reserva, então não sobraria nada. Diga um pouco mais.
refusal-offer-gone = Essa oferta não está mais aqui. Nada foi marcado.
refusal-offer-changed = Esta oferta mudou nesse meio-tempo. Veja a nova.
refusal-offer-outdated = Você mudou o pedido depois. Primeiro a outra pessoa precisa dizer se a oferta continua de pé.

# Em que pé está um pedido assim: para quem publicou, e para quem pode fazer uma oferta.

offers-none-yet = Nenhuma oferta ainda. Eu aviso assim que chegar uma. Aberto até { $until }.
offers-so-far = { $count ->
    [one] 📬 1 oferta até agora, por { $least }. Escolha quando quiser, até { $until }.
   *[other] 📬 { $count } ofertas até agora, a partir de { $least }. Escolha quando quiser, até { $until }.
}
offers-open = { $step ->
    [live] 📨 Sua oferta foi enviada. Escrevo assim que houver resposta.
    [outdated] ✏️ Sua vez: o pedido mudou. Sua oferta continua de pé?
    [withdrawn] ↩️ Você retirou a sua oferta. Pode fazer outra até { $until }.
    [turned_down] 🙏 Disseram não à sua oferta. Você pode fazer outra até { $until }.
    [let_go] ↩️ Este não deu certo entre vocês dois. Agora outras pessoas podem fazer ofertas.
    [not_chosen] 🔒 Sua oferta se fechou. Para você não muda nada.
    [explained] 🙅 Você disse não a este. Não muda mais nada.
        Mudou de ideia? Ainda dá para fazer uma oferta.
    [declined] 🙅 Você disse não a este. Não muda mais nada.
        Mudou de ideia? Ainda dá para fazer uma oferta. Um toque em um motivo ajuda quem pede; nunca se diz que foi você.
   *[told] 🟢 Pedido novo: faça uma oferta até { $until }.
        As ofertas são comparadas e uma é escolhida. Fazer uma é grátis, e dizer não também.
}
offers-on-hold = { $step ->
    [live] ⏸ Em espera: estão acertando detalhes com outra pessoa. Eu aviso de qualquer jeito.
    [outdated] ⏸ Em espera: estão acertando detalhes com outra pessoa. Eu aviso de qualquer jeito.
   *[told] 🔒 Estão acertando detalhes com outra pessoa. Para você não muda nada.
}
offers-over = { $step ->
    [not_chosen] 🔒 Outra pessoa ficou com este, ou o pedido foi retirado. Para você não muda nada.
   *[told] 🔒 Não está mais aberto. Para você não muda nada.
}
own-offer = 💵 Sua oferta: { $total }, { $start }. Pode ser escolhida até { $until }.
detail-deadline = ⏳ Pronto até { $when }
detail-budget = 💵 Orçamento: { $price }
detail-from-afar = 🌐 Dá para fazer de qualquer lugar
detail-answered = 📣 Perguntas e respostas:

verb-make_offer = 📨 Fazer uma oferta
verb-change_offer = ✏️ Mudar minha oferta
verb-take_back = Retirar minha oferta
verb-still_stands = ✅ Continua de pé
verb-ask = { $count ->
    [0] 💬 Perguntar antes
   *[other] 💬 Perguntar
}
verb-offers = { $count ->
    [one] 📬 Ver a oferta
   *[other] 📬 Comparar { $count } ofertas
}

# As ofertas, comparadas, e uma delas.

offers-title = { $count ->
    [0] 📬 Nenhuma oferta agora
    [one] 📬 1 oferta
   *[other] 📬 { $count } ofertas
}
offers-more = { $count ->
    [one] E mais 1: mude a ordem para ver.
   *[other] E mais { $count }: mude a ordem para ver.
}
offers-by-score = ⭐ Mais bem avaliadas
offers-by-price = 💵 Mais baratas
offers-by-start = 🗓 Mais cedo
offers-all = 📬 Todas as ofertas
offer-title = 📨 Oferta de { $name }
offer-before = Antes: { $total }, { $start }
offer-invited = 💌 Você convidou esta pessoa
offer-outdated = ✏️ Você mudou o pedido depois; a oferta ainda não foi confirmada.
offer-accept = ✅ Aceitar e marcar
offer-accept-change = 📝 Aceitar, mas mudar algo
offer-ask = 💬 Perguntar
offer-no-thanks = Não, obrigado
three-figures = 💵 { $total } no total = { $fee } de taxa de reserva + { $direct } pagos direto
one-figure = 💵 { $total } no total, pagos direto

# Fazer uma oferta.

ask-offer-total = 💵 Por quanto você faria, no total?
ask-offer-budget = O orçamento é de { $price }. Você pode dizer mais ou menos.
ask-offer-start = 🗓 Quando você começaria?
ask-offer-note = ✍️ Algumas palavras junto? O que está incluído, como você faria.
ask-offer-preview = 📨 Pode sair assim?
ask-offer-until = Pode ser escolhida até { $until }. Antes disso, dá para mudar ou retirar.
choice-keep-words = Deixar estas palavras
choice-send-offer = 📨 Enviar a oferta
offered = 📨 Sua oferta foi enviada. Escrevo assim que houver resposta.
trouble-below-fee = Isso não passa da taxa de reserva, então não sobraria nada para você. Diga { $least } ou mais.
trouble-too-soon = Está em cima da hora: a taxa de reserva precisa chegar antes do início. Escolha uma hora mais tarde.
trouble-request-changed = O pedido mudou enquanto você escrevia. Olhe a ficha de novo antes de enviar isto.

# Perguntas antes de alguém ser escolhido.

explain = 📣 Responder para todos
ask-explain = 📣 Qual é a resposta? Quem perguntou lê aqui, e todos os outros no pedido, sem nomes.
explained = 📣 Pronto: a pergunta e a sua resposta já estão no pedido.

# Publicar, onde se comparam ofertas.

ask-budget = 💵 Qual é o seu orçamento, no total?
    Escreva “80” ou “80-120”. As ofertas podem ser diferentes.
ask-preview-mode = 🆚 Comparar ofertas: cada pessoa dá o próprio preço e a própria hora, pronto até lá, e você escolhe.
    ⚡ Quem aceitar primeiro: o seu preço, a sua hora, e o primeiro sim fica com o trabalho.
choice-mode-offers = 🆚 Comparar ofertas
choice-mode-dispatch = ⚡ Quem aceitar primeiro
published-for-offers = { $count ->
    [0] Ninguém aqui faz isso ainda. Eu aviso quando alguém chegar.
    [one] 1 pessoa recebe agora. Escrevo quando houver uma oferta; nada fica marcado até você escolher.
   *[other] { $count } pessoas recebem agora. Escrevo quando chegarem ofertas; nada fica marcado até você escolher.
}
published-offers-soon = Escrevo quando chegarem ofertas; nada fica marcado até você escolher.
ask-changes-offers = { $count ->
    [one] Perguntamos a 1 pessoa com oferta se ela continua de pé.
   *[other] Perguntamos a { $count } pessoas com ofertas se as delas continuam de pé.
}
trouble-needs-budget = Para comparar ofertas, é preciso um valor: quanto você gostaria de gastar?
