# O que fica no histórico de alguém, e a palavra do outro lado.

record-asked = { $blames ->
    [yes] ↩️ { $name } cancelou pouco antes do início e diz que foi por sua causa: sem resposta, ou um trabalho diferente do descrito.
        Foi assim? Sem uma palavra sua até { $until }, não conta contra ninguém.
   *[no] ↩️ { $name } cancelou pouco antes do início. Isso fica no histórico dessa pessoa, a não ser que esteja tudo bem para você.
        Sem uma palavra sua até { $until }, conta.
}
record-excuse = { $blames ->
    [yes] 🤝 Sim, foi assim
   *[no] 🤝 Por mim tudo bem
}
record-count = { $blames ->
    [yes] Não, eu vejo diferente
   *[no] 📒 Deve contar
}
record-waits = { $blames ->
    [yes] 📒 Perguntamos a { $name } se foi como você diz. Se a pessoa vê diferente, alguém da equipe olha. Sem uma palavra até { $until }, não conta contra ninguém.
   *[no] 📒 Foi pouco antes do início, então fica no seu histórico, a não ser que { $name } diga até { $until } que está tudo bem.
}
record-counts-late = 📒 Agora está no seu histórico: uma reserva cancelada pouco antes do início.
record-counts-missed = 📒 Agora está no seu histórico: uma reserva em que você não estava.
record-excused-by = 🤝 { $name } diz que está tudo bem. Nada fica no seu histórico.
record-excused = 🤝 Está resolvido: nada fica no seu histórico.
record-contested = 🧭 O outro lado vê diferente, então alguém da equipe olha. Até lá não conta nada.
sure-record = 📒 Já é tarde para desistir sem mais, então isto pode ficar no seu histórico. Antes perguntamos ao outro lado.
profile-kept = 📒 Cumpriu { $percent } % das reservas
profile-badge = { $kind ->
    [identity] 🪪 Identidade conferida por { $operator }, { $date }
   *[licence] 📜 Licença conferida por { $operator }, { $date }
}
profile-pace = { $pace ->
    [minutes] ⚡ Costuma responder em 20 minutos
    [hour] ⚡ Costuma responder em uma hora
    [hours] 💬 Costuma responder em algumas horas
   *[day] 💬 Costuma responder em um dia
}
desk-job-contested = { $side ->
    [customer] ⚖️ O cliente cancelou tarde e diz que foi por causa do prestador. O prestador vê diferente.
   *[provider] ⚖️ O prestador cancelou tarde e diz que foi por causa do cliente. O cliente vê diferente.
}
desk-fault_counts = 📒 Conta
desk-fault_excused = 🤝 Não conta
