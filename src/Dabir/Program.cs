using Dabir;
using Dabir.Media;

// The child that opens strangers' pictures is this same program, and must start nothing else of it.
if (args is [DecodePicture.Verb, .. var files])
    return DecodePicture.Run(files);
var asked = Verbs.Root().Parse(args);

// What is wrong is one line; the page of help is there for who asks with --help.
if (Mistyped.In(asked) is { } wrong)
{
    await Console.Error.WriteLineAsync(wrong);
    return 1;
}
return await asked.InvokeAsync();
