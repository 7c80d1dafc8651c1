using Dabir.Language.CopyEditing.Context;

namespace Dabir.Language.Training;

/// <summary>One place where context was asked: its clues, what the text has there, and what the rules would have said.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Clues">The clues, those of the parts of speech first.</param>
/// <param name="OfClasses">How many they are.</param>
/// <param name="IsYes">Whether the text has one word there.</param>
/// <param name="Rule">What the rules would have said.</param>
/// <param name="Sentence">Which sentence of the text it is.</param>
/// <param name="IsAgain">The same place was asked in another corruption of the sentence.</param>
sealed record Example(Question Question, int[] Clues, int OfClasses, bool IsYes, bool Rule, int Sentence, bool IsAgain);
