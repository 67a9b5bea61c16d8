# Por que algo não foi feito, em resposta curta a um botão. A ficha é redesenhada ao lado.

refusal-not-yours = Não encontro isso entre os seus trabalhos.
refusal-own-job = Esse pedido é seu 🙂
refusal-taken = Alguém foi mais rápido. Para você não muda nada.
refusal-no-longer-open = Este pedido não está mais aberto. Para você não muda nada.
refusal-not-now = Agora não dá. A ficha mostra em que pé está.
refusal-others-turn = É a vez da outra pessoa.
refusal-grace-over = Os minutos para desfazer já passaram. Você ainda pode soltar o trabalho.
refusal-already-done = Já está feito 👍
refusal-terms-changed = A proposta mudou nesse meio-tempo. Veja a nova.
refusal-price-outside = Esse valor está fora do que foi pedido.
refusal-start-past = Essa hora já passou. Escolha uma mais tarde.
refusal-start-too-near = Está em cima da hora: a taxa precisa chegar antes do início.
refusal-no-change = Isso é o que vocês já combinaram.
refusal-said-missed = A outra pessoa diz que você não estava lá. Responda a isso primeiro, por favor.
refusal-over = Este trabalho já acabou.
