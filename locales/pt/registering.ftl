# Inscrever-se como profissional.

ask-services = 🛠 O que você faz?
    Abra um grupo, ou escreva uma palavra como “encanador”. Dá para escolher vários.
ask-services-of = 🛠 { $group }: toque em tudo o que você faz.
ask-services-found = 🛠 É um destes? Toque em tudo o que você faz.
services-chosen = Escolhido até agora: { $services }
ask-radius = 🚗 Até que distância de { $place } você vai?
    Toque em uma, ou escreva quantos quilômetros.
choice-radius = { $km } km
ask-about = ✍️ Umas palavras sobre você?
    O que você faz bem, há quanto tempo. Os outros leem ao lado do seu nome.
ask-offering = 📝 É isto que você oferece. Posso salvar?
offering-area = 📍 { $place }, { $km } km em volta
offering-name = 👤 { $name }
registered = 🎉 Pronto, você está dentro! Os trabalhos que combinam chegam aqui sozinhos, sem custo.
    Diga sim ou não como quiser: um não nunca conta contra você. Os que já estão abertos chegam agora.
registered-waiting = 🎉 Obrigado! A equipe dá uma olhada rápida primeiro.
    Eu escrevo assim que você estiver dentro.
let-in = 🎉 Pronto, você está dentro! A partir de agora os trabalhos que combinam chegam aqui sozinhos.
not-let-in = A equipe não aceitou a sua inscrição. /support diz a quem perguntar.
example-description = Umas duas horas de trabalho. Conto mais aqui na conversa.
example-customer = Ana
