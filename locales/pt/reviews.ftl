# As avaliações de uns sobre os outros.

ask-stars = ⭐ Como foi com { $name }?
    A sua se abre quando os dois tiverem escrito, ou quando o prazo acabar.
ask-review-words = { $stars } Obrigado! Umas palavras para os outros?
    O que foi bem com { $name }, e o que não foi.
