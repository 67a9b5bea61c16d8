# Reviews of each other.

ask-stars = ⭐ How was it with { $name }?
    They read it once both of you wrote one, or when the time for reviews is over.
ask-review-words = { $stars } Thank you! A few words for others?
    What went well with { $name }, and what did not.
