namespace Xtts.Net.Checkpoints.Pickle;

/// <content>Names, calls and states.</content>
internal ref partial struct PickleMachine
{
    private void StepObject(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.Global:
                string module = _in.Line();
                Push(PickleGlobals.Resolve(module, _in.Line(), _file));
                break;
            case PickleOpcode.StackGlobal:
                object? name = Pop(), from = Pop();
                if (name is not string || from is not string) throw _in.Damaged("refers to a name that is no text");
                Push(PickleGlobals.Resolve((string)from, (string)name, _file));
                break;
            case PickleOpcode.Reduce:
                object? arguments = Pop();
                Push(_constructors.Call(Pop(), arguments));
                break;
            case PickleOpcode.NewObject:
                arguments = Pop();
                Push(_constructors.Create(Pop(), arguments));
                break;
            case PickleOpcode.NewObjectEx:
                if (Pop() is not PickleDictionary { Count: 0 }) throw PickleGlobals.Refused(_file, "an object made from named arguments");
                goto case PickleOpcode.NewObject;
            case PickleOpcode.Build:
                object? state = Pop();
                _constructors.SetState(Top(), state);
                break;
            case PickleOpcode.BinPersistentId:
                Push(_constructors.Storage(Pop()));
                break;
            case PickleOpcode.Inst:
                module = _in.Line();
                throw PickleGlobals.Refused(_file, $"{module}.{_in.Line()}");
            case PickleOpcode.Obj:
                var items = PopToMark();
                throw PickleGlobals.Refused(_file, items.Length > 0 && items[0] is PickleGlobal global ? global.ToString() : "an object of a class");
            case PickleOpcode.Extension1 or PickleOpcode.Extension2 or PickleOpcode.Extension4:
                throw PickleGlobals.Refused(_file, "an entry of Python's extension registry");
            default:
                throw _in.Damaged($"holds the opcode 0x{(int)opcode:x2}, which torch.save does not write");
        }
    }
}
