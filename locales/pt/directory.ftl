# Achar pessoas, convidar, e o que cada uma conta de si.

profile-service-from = { $service } (a partir de { $price })
profile-years = { $count ->
    [0] 🧰 Menos de um ano no ofício
    [one] 🧰 1 ano no ofício
   *[other] 🧰 { $count } anos no ofício
}
profile-languages = 🗣 { $languages }

# O que a inscrição pergunta para o diretório.

ask-from-price = 💵 { $service }: a partir de quanto custa?
    Os clientes leem “a partir de …”. Quanto um trabalho custa no fim é a sua oferta que diz.
choice-skip-prices = Pular os preços
ask-years = 🧰 Há quantos anos você faz isso?
ask-speaks = 🗣 Em que idiomas os clientes podem escrever para você?
field-from_prices = Preços
field-years = Anos
field-languages = Idiomas

# Procurar alguém.

door-find = 🔎 Achar alguém
door-listing = 👀 Ver como os clientes
door-share = 🔗 Compartilhar meu perfil
door-why = 🔍 Quem fica sabendo antes?
command-find = Achar alguém e convidar
command-why = O que decide quem fica sabendo antes
command-share = Compartilhar um link do meu perfil
help-finding = Você está procurando alguém. Toque em um nome para ler mais, depois convide ou publique um trabalho para essa pessoa. ◀️ volta, /cancel sai. Ninguém fica sabendo que você olhou.
help-directory = /find acha pessoas, /share dá um link para o seu perfil.
directory-off = Aqui ninguém precisa ser procurado: publique o que você precisa, e quem faz vem até você.
directory-away = A pessoa deste link não pega trabalhos no momento. Publique o que você precisa, e outros que fazem vão ver.
directory-own = 👀 É isto que os clientes veem:
ask-order = 🔎 Quem mostro primeiro?
order-score = ⭐ Melhor avaliados
order-distance = 📍 Mais perto
order-price = 💵 Mais baratos
ask-filter = 🔎 Que avaliação, ou que distância?
ask-filter-rating = 🔎 Que avaliação no mínimo?
choice-any-rating = Qualquer
choice-any-distance = Todas
filter-rating = ⭐ { $mean } ou mais
filter-distance = 🚗 até { $km } km
from-price = 💵 a partir de { $price }
directory-none = Ninguém aqui faz isso ainda. Publique mesmo assim: aviso quando alguém chegar.
directory-none-left = Ninguém passa por esse filtro. Abrimos um pouco?
directory-no-more = Você já viu todo mundo.
choice-more = ⬇️ Mais pessoas
choice-sort = 🔀 Ordem
choice-filter = 🎚 Filtro
choice-post-anyway = ➕ Publicar mesmo assim
choice-post-for-them = ➕ Publicar um trabalho para a pessoa
choice-invite-to = 💌 Convidar para { $code }
takes-no-jobs = ⏸ { $name } não pega trabalhos no momento.

# Convites.

verb-invite = 💌 Convidar alguém
verb-invited = 💌 Convites ({ $count })
verb-book_again = 🔁 Chamar de novo
ask-preview-invites = 💌 { $name } recebe um convite pelo nome. Outros que fazem isso também podem fazer ofertas.
note-invited-to = 💌 { $name } recebeu o convite para { $code }. Eu escrevo quando houver resposta; ninguém fica comprometido.
not-invited = ⏸ { $name } não pega trabalhos no momento, então não deu para convidar. O seu pedido vai para todos os outros que fazem isso.
card-invited = 💌 Convites: { $people }
card-you-are-invited = 💌 { $name } pede a você, pelo nome. Não compromete ninguém, e dizer não não custa nada.
invited-title = { $count ->
    [one] 💌 1 convite
   *[other] 💌 { $count } convites
}
invited-line = { $state ->
    [opened] { $name } (está olhando)
    [declined] { $name } (não pode)
    [offered] { $name } (fez uma oferta)
   *[sent] { $name } (sem resposta ainda)
}
choice-invite-more = ➕ Convidar mais gente
refusal-already-invited = Já está com a pessoa: você convidou, ou ela fez uma oferta.
refusal-all-invited = Não dá para convidar mais gente para o mesmo pedido. As respostas chegam aqui.
refusal-takes-no-jobs = A pessoa não pega trabalhos no momento. Ninguém foi convidado.

# O que decide quem fica sabendo antes.

why-title = 🔍 Quem fica sabendo antes?
why-who = Todo pedido do que você faz, onde você trabalha, chega até você enquanto não estiver em pausa.
why-order = Quando muitos poderiam fazer, os melhor avaliados ficam sabendo um pouco antes. Depende só de três coisas:
why-order-directory = As listas de pessoas e de ofertas começam pelos melhor avaliados. Depende só de três coisas:
why-reviews = { $count ->
    [0] ⭐ { $service }: ainda sem avaliações, então você conta como a maioria aqui: { $usual }.
    [one] ⭐ { $service }: { $mean } de 1 avaliação. Misturada ao habitual ({ $usual }) enquanto são poucas, conta como { $score }.
   *[other] ⭐ { $service }: { $mean } de { $count } avaliações. Misturadas ao habitual ({ $usual }) enquanto são poucas, contam como { $score }.
}
why-distance = 📍 Entre iguais, quem está mais perto.
why-jobs = 🧰 Depois, quem fez mais trabalhos aqui.
why-never = 🙅 Dizer não, ou não responder, não conta para nada: nem é olhado. A rapidez com que você responde aparece no seu perfil e não muda o lugar de ninguém.
