// Trains fa.context again: dotnet run --project tools/context-training [text folder] [file to write]
using Dabir.Language.Training;

var folder = args.Length > 0 ? args[0] : "tools/context-text";
var file = args.Length > 1 ? args[1] : "src/Dabir.Language/CopyEditing/Context/fa.context";
File.WriteAllBytes(file, ContextTraining.Run(folder, Console.Out));
