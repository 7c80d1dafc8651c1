using Dabir;
using Dabir.Data;
using Dabir.Media;

OwnerOnly.FromNowOn();

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

// The framework's two seconds would cut what was accepted; a site waits for it as long as its host does, and some more.
return await asked.InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(45) });
