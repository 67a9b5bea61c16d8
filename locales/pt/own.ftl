# O que é guardado sobre alguém: /mydata entrega, /erase apaga.

data-readable = 📦 Tudo o que é guardado sobre você, para ler. Só você recebe.
data-json = O mesmo, para programas.
data-again = { $minutes ->
    [one] Você recebeu tudo há menos de uma hora. Dá para preparar de novo em 1 minuto.
   *[other] Você recebeu tudo há menos de uma hora. Dá para preparar de novo em { $minutes } minutos.
}
data-file = meus-dados
data-title = Tudo o que { $market } guarda sobre você. Preparado { $when } UTC.
data-heading = { $heading } ({ $count })
data-left-out = { $count ->
    [one] O registro mais antigo fica de fora: seria demais para um arquivo. Peça em /support.
   *[other] Os { $count } registros mais antigos ficam de fora: seria demais para um arquivo. Peça em /support.
}
data-yes = sim
data-no = não
data-person = Você
data-offering = O que você oferece
data-services = Serviços e preços
data-badges = O que foi conferido de você
data-payout = Como você prefere receber
data-requests = Seus pedidos
data-work = Trabalhos que você pegou
data-told = Pedidos que chegaram a você
data-answers = Em quanto tempo você respondeu
data-offers = Suas propostas
data-terms = Condições combinadas
data-fees = Taxas de reserva
data-payments = Pagamentos
data-messages-sent = Mensagens que você escreveu
data-messages-received = Mensagens que escreveram para você
data-files-sent = Arquivos que você enviou
data-hidden = Palavras suas que foram ocultadas
data-reviews-written = Avaliações que você escreveu
data-replies-written = Suas respostas a avaliações
data-reviews-received = Avaliações sobre você
data-faults = Reservas que falharam
data-strikes = Avisos e advertências
data-sanctions = O que a equipe decidiu sobre você
data-cases = O que você escreveu para a equipe
data-sides = O seu lado em problemas com um trabalho
data-letters-received = Da equipe
data-letters-sent = Para a equipe
data-draft = O que você deixou pela metade
data-other = Mais
data-field-account = Número do Telegram
data-field-name = Nome
data-field-language = Idioma
data-field-when = Quando
data-field-consent = Termos aceitos, versão
data-field-consent-at = Aceitos
data-field-area = Em torno de
data-field-lat = Latitude
data-field-lon = Longitude
data-field-radius = Raio, km
data-field-distance = Distância, km
data-field-minutes = Minutos que levou
data-field-times = Quantas vezes
data-field-explained = Deu um motivo para o não
data-field-years = Anos de profissão
data-field-photos = Fotos
data-field-paused = Em pausa
data-field-job = Trabalho
data-field-service = Serviço
data-field-state = Situação
data-field-role = Como
data-field-amount = Valor
data-field-before = Valor anterior
data-field-fee = Taxa
data-field-direct = Pago diretamente
data-field-returned = Devolvido
data-field-number = Versão
data-field-start = Início
data-field-customer-signed = Assinado pelo cliente
data-field-provider-signed = Assinado pelo prestador
data-field-paid = Pago
data-field-withdrawn = Retirado
data-field-until = Até
data-field-stars = Estrelas
data-field-words = Palavras

erase-title = 🗑 Apagar tudo sobre você?
erase-goes = O que sai: seu número do Telegram, seu nome, seu perfil e suas fotos, seus pedidos e propostas nas suas palavras, tudo o que você escreveu aqui, seus lugares e como você prefere receber. Os outros vão ler “um ex-membro”.
erase-stays = O que fica, sem o seu nome: valores e datas dos trabalhos, porque as contas precisam fechar; as estrelas que você deu. E uma impressão da sua conta que só este serviço consegue comparar: com ela, um bloqueio continua valendo se você voltar.
erase-requests = { $count ->
    [one] Seu pedido aberto é retirado.
   *[other] Seus { $count } pedidos abertos são retirados.
}
erase-offers = { $count ->
    [one] Sua proposta é retirada.
   *[other] Suas { $count } propostas são retiradas.
}
erase-data-first = Quer uma cópia antes? /mydata
erase-go-on = É o que eu quero
erase-keep = Manter minha conta
erase-sure = ⚠️ Apagar tudo mesmo?
erase-no-way-back = Não tem volta, e ninguém consegue recuperar.
erase-yes = Sim, apagar
erase-kept = Certo, nada foi apagado.
erase-running-title = ⚓ Ainda não: alguém conta com você
erase-running = Estes trabalhos precisam terminar primeiro. Depois escreva /erase de novo.
erase-only-operator = Só você cuida deste mercado. Passe um link para quem vai assumir; depois escreva /erase de novo.
erased-title = Tudo sobre você foi apagado.
erased = Obrigado por ter estado aqui. Esta é a minha última palavra; as mensagens acima são suas para apagar. Se um dia você escrever de novo, começa do zero.
gone = O que estava aqui não é mais guardado.
former-member = um ex-membro
