<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ConcordanceView</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln place(s)</source>
        <translation>
            <numerusform>{shown} of %Ln place</numerusform>
            <numerusform>{shown} of %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not counted</source>
        <translation>
            <numerusform>%Ln not counted</numerusform>
            <numerusform>%Ln not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedRow</name>
    <message numerus="yes">
        <source>Take this step back, for %Ln other entries too</source>
        <translation>
            <numerusform>Take this step back, for %Ln other entry too</numerusform>
            <numerusform>Take this step back, for %Ln other entries too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dispersion</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>All but rejected ones (%Ln)</source>
        <translation>
            <numerusform>All but rejected ones (%Ln)</numerusform>
            <numerusform>All but rejected ones (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted ones only (%Ln)</source>
        <translation>
            <numerusform>Accepted ones only (%Ln)</numerusform>
            <numerusform>Accepted ones only (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explained ones only (%Ln)</source>
        <translation>
            <numerusform>Explained ones only (%Ln)</numerusform>
            <numerusform>Explained ones only (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As filtered (%Ln)</source>
        <translation>
            <numerusform>As filtered (%Ln)</numerusform>
            <numerusform>As filtered (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected (%Ln)</source>
        <translation>
            <numerusform>Selected (%Ln)</numerusform>
            <numerusform>Selected (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPicker</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>how often a term stands in the documents</comment>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Writing… %Ln rows</source>
        <translation>
            <numerusform>Writing… %Ln row</numerusform>
            <numerusform>Writing… %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%Ln rows written to {path}</source>
        <translation>
            <numerusform>%Ln row written to {path}</numerusform>
            <numerusform>%Ln rows written to {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Frequency</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderPart</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>how often a term stands in the documents</comment>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <comment>in which a term stands</comment>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportedDialog</name>
    <message numerus="yes">
        <source>&amp;Remove the %Ln that came later</source>
        <translation>
            <numerusform>&amp;Remove the one that came later</numerusform>
            <numerusform>&amp;Remove the %Ln that came later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <source>%Ln entries added or changed. Undo takes it all back.</source>
        <translation>
            <numerusform>%Ln entry added or changed. Undo takes it all back.</numerusform>
            <numerusform>%Ln entries added or changed. Undo takes it all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutBar</name>
    <message numerus="yes">
        <source>%Ln more among all entries</source>
        <translation>
            <numerusform>%Ln more among all entries</numerusform>
            <numerusform>%Ln more among all entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln among all entries</source>
        <translation>
            <numerusform>%Ln among all entries</numerusform>
            <numerusform>%Ln among all entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln terms</source>
        <translation>
            <numerusform>%Ln term</numerusform>
            <numerusform>%Ln terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%Ln differences will be taken over</source>
        <translation>
            <numerusform>%Ln difference will be taken over</numerusform>
            <numerusform>%Ln differences will be taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in conflict</source>
        <translation>
            <numerusform>%Ln in conflict</numerusform>
            <numerusform>%Ln in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln the same</numerusform>
            <numerusform>%Ln the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotsView</name>
    <message numerus="yes">
        <source>The first {most} of %Ln term(s)</source>
        <translation>
            <numerusform>The first {most} of %Ln term</numerusform>
            <numerusform>The first {most} of %Ln terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without a date left out</source>
        <translation>
            <numerusform>%Ln document without a date left out</numerusform>
            <numerusform>%Ln documents without a date left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message numerus="yes">
        <source>%Ln documents are removed.</source>
        <translation>
            <numerusform>%Ln document is removed.</numerusform>
            <numerusform>%Ln documents are removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln files passed over</source>
        <translation>
            <numerusform>%Ln file passed over</numerusform>
            <numerusform>%Ln files passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents added</source>
        <translation>
            <numerusform>%Ln document added</numerusform>
            <numerusform>%Ln documents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the glossary already</source>
        <translation>
            <numerusform>%Ln in the glossary already</numerusform>
            <numerusform>%Ln in the glossary already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln given twice</source>
        <translation>
            <numerusform>%Ln given twice</numerusform>
            <numerusform>%Ln given twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them read by OCR</source>
        <translation>
            <numerusform>%Ln of them read by OCR</numerusform>
            <numerusform>%Ln of them read by OCR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them like another one</source>
        <translation>
            <numerusform>%Ln of them like another one</numerusform>
            <numerusform>%Ln of them like another one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new terms in these documents alone</source>
        <translation>
            <numerusform>%Ln new term in these documents alone</numerusform>
            <numerusform>%Ln new terms in these documents alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new terms</source>
        <translation>
            <numerusform>%Ln new term</numerusform>
            <numerusform>%Ln new terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidates dropped</source>
        <translation>
            <numerusform>%Ln candidate dropped</numerusform>
            <numerusform>%Ln candidates dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>Merge %Ln terms into</source>
        <translation>
            <numerusform>Merge %Ln term into</numerusform>
            <numerusform>Merge %Ln terms into</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{term} is added, with %Ln place(s) in the documents.</source>
        <translation>
            <numerusform>{term} is added, with %Ln place in the documents.</numerusform>
            <numerusform>{term} is added, with %Ln places in the documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%Ln term(s) selected</source>
        <translation>
            <numerusform>%Ln term selected</numerusform>
            <numerusform>%Ln terms selected</numerusform>
        </translation>
    </message>
</context>
</TS>
