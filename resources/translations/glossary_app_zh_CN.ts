<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CommandFinder</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Type a part of its name, or its pinyin</source>
        <translation>输入名称的一部分或拼音</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>ConcordanceView</name>
    <message>
        <source>Filter by words or document</source>
        <translation>按上下文或文档筛选</translation>
    </message>
    <message>
        <source>Filter the places</source>
        <translation>筛选出处</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处中的 {shown} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not counted</source>
        <translation>
            <numerusform>%Ln 处不计</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a term to see where it stands.</source>
        <translation>选择一个术语，查看它的出处。</translation>
    </message>
    <message>
        <source>No place with these words.</source>
        <translation>没有含这些字词的出处。</translation>
    </message>
    <message>
        <source>This term stands in no document.</source>
        <translation>没有文档出现这个术语。</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Writing the copy…</source>
        <translation>正在写入副本…</translation>
    </message>
    <message>
        <source>The copy could not be written. Try it again.</source>
        <translation>副本没有写成，请再试一次。</translation>
    </message>
</context>
<context>
    <name>DecisionPart</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>DeedRow</name>
    <message>
        <source>Take this step back</source>
        <translation>撤回这一步</translation>
    </message>
    <message numerus="yes">
        <source>Take this step back, for %Ln other entries too</source>
        <translation>
            <numerusform>撤回这一步，连同另外 %Ln 个词条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DefinitionCard</name>
    <message>
        <source>Remove this definition</source>
        <translation>删除这条释义</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>Preferred definition</source>
        <translation>首选释义</translation>
    </message>
    <message>
        <source>Prefer this definition</source>
        <translation>设为首选释义</translation>
    </message>
</context>
<context>
    <name>DefinitionsPart</name>
    <message>
        <source>Definitions</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>New definition</source>
        <translation>新释义</translation>
    </message>
    <message>
        <source>Add a definition</source>
        <translation>添加释义</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Nothing says which term this is about.</source>
        <translation>没有写明是哪个术语。</translation>
    </message>
    <message>
        <source>A spreadsheet may have made a date or a number of the term.</source>
        <translation>电子表格可能把术语变成了日期或数字。</translation>
    </message>
    <message>
        <source>Characters were lost.</source>
        <translation>有字符丢失。</translation>
    </message>
    <message>
        <source>This is not the pinyin of the term.</source>
        <translation>这不是该术语的拼音。</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都留</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不加入</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方</translation>
    </message>
    <message>
        <source>Doubtful entry</source>
        <translation>存疑词条</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新词条</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>Further definitions</source>
        <translation>其他释义</translation>
    </message>
    <message>
        <source>Other designations</source>
        <translation>其他写法</translation>
    </message>
    <message>
        <source>Equivalents</source>
        <translation>译名</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>Dispersion</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>OCR</source>
        <translation>OCR 识别</translation>
    </message>
    <message>
        <source>Its pages are pictures: characters were recognized, some may be misread</source>
        <translation>页面是图片，文字由识别（OCR）得来，可能有误字</translation>
    </message>
    <message>
        <source>Which place of the term is shown</source>
        <translation>当前显示第几处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Remove this document</source>
        <translation>移除此文档</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>All but rejected ones (%Ln)</source>
        <translation>
            <numerusform>全部，已排除的除外（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted ones only (%Ln)</source>
        <translation>
            <numerusform>仅已收（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explained ones only (%Ln)</source>
        <translation>
            <numerusform>仅有释义的（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As filtered (%Ln)</source>
        <translation>
            <numerusform>按当前筛选（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected (%Ln)</source>
        <translation>
            <numerusform>选中的（%Ln）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>Select a term to see its entry</source>
        <translation>选择一个术语，查看它的词条</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes of your own</source>
        <translation>您的备注</translation>
    </message>
</context>
<context>
    <name>EntryPicker</name>
    <message>
        <source>汉字, pinyin or initials</source>
        <translation>汉字、拼音或首字母</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>词条</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>how often a term stands in the documents</comment>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EquivalentRow</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Equivalent</source>
        <translation>译名</translation>
    </message>
    <message>
        <source>Remove the equivalent {text}</source>
        <translation>删除译名 {text}</translation>
    </message>
</context>
<context>
    <name>EquivalentsPart</name>
    <message>
        <source>Equivalents</source>
        <translation>译名</translation>
    </message>
    <message>
        <source>Language of the new equivalent</source>
        <translation>新译名的语言</translation>
    </message>
    <message>
        <source>New equivalent</source>
        <translation>新译名</translation>
    </message>
    <message>
        <source>Add an equivalent</source>
        <translation>添加译名</translation>
    </message>
    <message>
        <source>Write a language as a code: en, fr, ru, pt-BR.</source>
        <translation>语言请写代码：en、fr、ru、pt-BR。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>By pinyin, under letters</source>
        <translation>按拼音，分字母</translation>
    </message>
    <message>
        <source>By document, numbered</source>
        <translation>按文档，编序号</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>UTF-8 for Excel</source>
        <translation>UTF-8（适合 Excel）</translation>
    </message>
    <message>
        <source>GB18030 for older programs</source>
        <translation>GB18030（适合旧软件）</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>All, a sheet each</source>
        <translation>全部，各占一张工作表</translation>
    </message>
    <message>
        <source>Choose a column.</source>
        <translation>请至少选择一列。</translation>
    </message>
    <message numerus="yes">
        <source>Writing… %Ln rows</source>
        <translation>
            <numerusform>正在写入… %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The export stopped unexpectedly. Try it again.</source>
        <translation>导出意外中断。请再试一次。</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>TBX-Basic, for terminology tools</source>
        <translation>TBX-Basic（术语工具通用）</translation>
    </message>
    <message>
        <source>TBX-Basic with categories as tags (DCT)</source>
        <translation>TBX-Basic（DCT 式）</translation>
    </message>
    <message>
        <source>TBX version 2 (martif), for older tools</source>
        <translation>TBX 第 2 版（martif，旧版工具）</translation>
    </message>
    <message>
        <source>Word document, to print</source>
        <translation>Word 文档（打印用）</translation>
    </message>
    <message>
        <source>Web page with a search</source>
        <translation>可检索的网页</translation>
    </message>
    <message>
        <source>JSON, for other programs</source>
        <translation>JSON（供其他程序使用）</translation>
    </message>
    <message>
        <source>Markdown text</source>
        <translation>Markdown 文本</translation>
    </message>
    <message>
        <source>Anki deck</source>
        <translation>Anki 牌组</translation>
    </message>
    <message>
        <source>GoldenDict dictionary (DSL)</source>
        <translation>GoldenDict 词典（DSL）</translation>
    </message>
    <message>
        <source>StarDict source (tabbed text)</source>
        <translation>StarDict 词典源文件</translation>
    </message>
    <message>
        <source>jieba user dictionary</source>
        <translation>jieba 用户词典</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>出处</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%Ln rows written to {path}</source>
        <translation>
            <numerusform>已将 %Ln 条写入 {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>FiltersPane</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Conflicting</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>A click with Ctrl held down chooses one more</source>
        <translation>按住 Ctrl 单击，可以同时选几项</translation>
    </message>
    <message>
        <source>With definition</source>
        <translation>有释义</translation>
    </message>
    <message>
        <source>No definition</source>
        <translation>无释义</translation>
    </message>
    <message>
        <source>Pinyin to check</source>
        <translation>拼音待核</translation>
    </message>
    <message>
        <source>With equivalent</source>
        <translation>有译名</translation>
    </message>
    <message>
        <source>No equivalent</source>
        <translation>无译名</translation>
    </message>
    <message>
        <source>Last imported</source>
        <translation>上次导入</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>First in {document}</source>
        <translation>首见于：{document}</translation>
    </message>
    <message>
        <source>Only what stands in no earlier document</source>
        <translation>只看此前文档里没有的</translation>
    </message>
    <message>
        <source>Not in {document}</source>
        <translation>不见于：{document}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Only what stands in it</source>
        <translation>只看其中出现的</translation>
    </message>
    <message>
        <source>Leave out what stands in it</source>
        <translation>不看其中出现的</translation>
    </message>
    <message>
        <source>Remove this document</source>
        <translation>移除此文档</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in the text</source>
        <translation>在文中查找</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Kind of the designation {text}</source>
        <translation>写法 {text} 的类型</translation>
    </message>
    <message>
        <source>Remove the designation {text}</source>
        <translation>删除写法 {text}</translation>
    </message>
</context>
<context>
    <name>FormsPart</name>
    <message>
        <source>Designations</source>
        <translation>其他写法</translation>
    </message>
    <message>
        <source>New designation</source>
        <translation>新写法</translation>
    </message>
    <message>
        <source>Add a designation</source>
        <translation>添加写法</translation>
    </message>
    <message>
        <source>Kind of the new designation</source>
        <translation>新写法的类型</translation>
    </message>
    <message>
        <source>This is the headword itself.</source>
        <translation>这就是词条本身的写法。</translation>
    </message>
</context>
<context>
    <name>Frequency</name>
    <message>
        <source>Places per 10,000 characters</source>
        <translation>每万字出现次数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderPart</name>
    <message>
        <source>Headword</source>
        <translation>词条</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>how often a term stands in the documents</comment>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <comment>in which a term stands</comment>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>first on {date}</source>
        <translation>首见于 {date}</translation>
    </message>
    <message>
        <source>A headword has at least a character.</source>
        <translation>词条名不能为空。</translation>
    </message>
    <message>
        <source>There is an entry of this name already: merge this one into it.</source>
        <translation>已有同名词条：请把这一条合并进去。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Show all {count} steps</source>
        <translation>显示全部 {count} 步</translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message>
        <source>The import stopped unexpectedly; the glossary is as it was. Try it again.</source>
        <translation>导入意外中断，术语库保持原样。请再试一次。</translation>
    </message>
</context>
<context>
    <name>ImportedDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需要查看的文件</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove the %Ln that came later</source>
        <translation>
            <numerusform>移除后导入的 %Ln 篇(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What happened, and what to do</source>
        <translation>发生了什么，怎么办</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Import documents</source>
        <translation>导入文档</translation>
    </message>
    <message>
        <source>Documents ({suffixes});;All files (*)</source>
        <translation>文档 ({suffixes});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Import glossary</source>
        <translation>导入术语库</translation>
    </message>
    <message>
        <source>Glossaries ({suffixes});;All files (*)</source>
        <translation>术语库 ({suffixes});;所有文件 (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the text of a document first.</source>
        <translation>剪贴板里没有文字。请先复制文档的文字。</translation>
    </message>
    <message>
        <source>A web page cannot be imported by its address. Save the page in the browser and import that file, or copy the text of the page and paste it here.</source>
        <translation>不能凭网址导入网页。请在浏览器中保存网页，再导入该文件；或复制网页文字，粘贴到这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries added or changed. Undo takes it all back.</source>
        <translation>
            <numerusform>新增或修改了 %Ln 个词条。撤销一次即可全部恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示这些词条</translation>
    </message>
    <message>
        <source>The import was stopped. The glossary is as it was before it.</source>
        <translation>导入已停止，术语库与导入前相同。</translation>
    </message>
    <message>
        <source>Which ones?</source>
        <translation>查看详情</translation>
    </message>
</context>
<context>
    <name>JobsBar</name>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Stop the import; the glossary stays as it was</source>
        <translation>停止导入，术语库保持原样</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>{stage} {done}/{total}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>LeftOutBar</name>
    <message>
        <source>Show all of them</source>
        <translation>全部显示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more among all entries</source>
        <translation>
            <numerusform>全部词条中另有 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln among all entries</source>
        <translation>
            <numerusform>全部词条中有 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name} — Policy terms</source>
        <translation>{name} — 术语台</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>分布</translation>
    </message>
    <message numerus="yes">
        <source>%Ln terms</source>
        <translation>
            <numerusform>%Ln 个术语</numerusform>
        </translation>
    </message>
    <message>
        <source>Something you typed is not saved yet. Close again to leave without it.</source>
        <translation>有内容尚未保存。再次关闭将放弃这些内容。</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Page of the file, counted from its first</source>
        <translation>文件的页次，从第一页数起</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页次</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Import {name}</source>
        <translation>导入 {name}</translation>
    </message>
    <message>
        <source>Which differences are shown</source>
        <translation>显示哪些差异</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>保留我的(&amp;M)</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>采用对方(&amp;T)</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>两者都留(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>全部差异</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>For the selected rows:</source>
        <translation>所选各行：</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences will be taken over</source>
        <translation>
            <numerusform>将采纳 %Ln 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>新增 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>改动 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in conflict</source>
        <translation>
            <numerusform>冲突 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>相同 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between counts</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no room here for: {names}</source>
        <translation>以下内容没有对应的栏目，未读入：{names}</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>没有比较</translation>
    </message>
    <message>
        <source>The import stopped unexpectedly; the glossary is as it was. Try it again.</source>
        <translation>导入意外中断；术语库保持原样。请重试。</translation>
    </message>
</context>
<context>
    <name>MetadataBar</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Date: 2024, 2024-03 or 2024-03-05</source>
        <translation>日期：2024、2024-03 或 2024-03-05</translation>
    </message>
    <message>
        <source>Write a date as 2024, 2024-03 or 2024-03-05.</source>
        <translation>日期请写成 2024、2024-03 或 2024-03-05。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存副本到别处…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>This glossary is write-protected: you can look at it, but not change it.</source>
        <translation>此术语库有写保护：可以查看，不能修改。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Something went wrong. What you did last may be lost.</source>
        <translation>出了差错，刚才的操作可能没有保存。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>New term from selection</source>
        <translation>将选中文字添加为术语</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>文档正文</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>Page of the file, counted from its first; else the paragraph</source>
        <translation>文件的页次，从第一页数起；页次不详的为段落序号</translation>
    </message>
    <message>
        <source>Not counted: a repeated paragraph, contents or by-line</source>
        <translation>不计：重复段落、目录或署名</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上文</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>After</source>
        <translation>下文</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>PlacesTable</name>
    <message>
        <source>Places</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>连同来源复制</translation>
    </message>
</context>
<context>
    <name>PlotsView</name>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Where the terms stand</source>
        <translation>术语出现的位置</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How often over time</source>
        <translation>随时间变化的频次</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Could not be written: {path}</source>
        <translation>无法写入：{path}</translation>
    </message>
    <message>
        <source>The arrow keys go from mark to mark, Enter opens the place.</source>
        <translation>方向键在各处之间移动，回车打开该处。</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘图…</translation>
    </message>
    <message>
        <source>Choose one or more terms to see where and when they stand.</source>
        <translation>选择一个或多个术语，查看它们出现的位置和时间。</translation>
    </message>
    <message numerus="yes">
        <source>The first {most} of %Ln term(s)</source>
        <translation>
            <numerusform>%Ln 个术语中的前 {most} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without a date left out</source>
        <translation>
            <numerusform>%Ln 篇文档没有日期，未计入</numerusform>
        </translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
</context>
<context>
    <name>ReadingPart</name>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Pinyin, as in xīn zhì or xin1 zhi4</source>
        <translation>拼音，如 xīn zhì 或 xin1 zhi4</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>由您设定</translation>
    </message>
    <message>
        <source>Is right</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>The pinyin is right</source>
        <translation>拼音无误</translation>
    </message>
    <message>
        <source>A character here has other readings too. Correct the pinyin, or say that it is right.</source>
        <translation>其中有多音字。请改正拼音，或确认无误。</translation>
    </message>
    <message>
        <source>Go back to the proposed pinyin</source>
        <translation>恢复建议的拼音</translation>
    </message>
    <message>
        <source>Read {character} as {reading}</source>
        <translation>将 {character} 读作 {reading}</translation>
    </message>
    <message>
        <source>“{pinyin}” is not a reading of {term}: write one syllable a character, with its tone, as in xīn or xin1.</source>
        <translation>“{pinyin}”不是“{term}”的读音：请每字写一个带声调的音节，如 xīn 或 xin1。</translation>
    </message>
</context>
<context>
    <name>ReasonsPart</name>
    <message>
        <source>Why it is proposed</source>
        <translation>提出的理由</translation>
    </message>
    <message>
        <source>Category: {name}</source>
        <translation>类别：{name}</translation>
    </message>
    <message>
        <source>It recurs</source>
        <translation>反复出现</translation>
    </message>
    <message>
        <source>It stands in many documents</source>
        <translation>见于多篇文档</translation>
    </message>
    <message>
        <source>Its parts belong together</source>
        <translation>各部分结合紧密</translation>
    </message>
    <message>
        <source>It begins and ends where words do</source>
        <translation>首尾都在词的边界</translation>
    </message>
    <message>
        <source>How it stands in longer expressions</source>
        <translation>在更长说法中的情形</translation>
    </message>
    <message>
        <source>How ordinary its words are</source>
        <translation>用词是否平常</translation>
    </message>
    <message>
        <source>The parts of speech in it</source>
        <translation>所含词性</translation>
    </message>
    <message>
        <source>Its length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>It begins like a term of the field</source>
        <translation>开头像本领域术语</translation>
    </message>
    <message>
        <source>It ends like a term of the field</source>
        <translation>结尾像本领域术语</translation>
    </message>
    <message>
        <source>The form of a numbered slogan</source>
        <translation>具有数字缩语的形式</translation>
    </message>
    <message>
        <source>It stands in quotation marks</source>
        <translation>带引号出现</translation>
    </message>
    <message>
        <source>It is a name or a date</source>
        <translation>是名称或时间</translation>
    </message>
    <message>
        <source>nothing tells of another</source>
        <translation>没有迹象表明是其他类别</translation>
    </message>
    <message>
        <source>{count} of {all} places</source>
        <translation>{all} 处中的 {count} 处</translation>
    </message>
    <message>
        <source>varied neighbours</source>
        <translation>前后搭配多样</translation>
    </message>
    <message>
        <source>A document explains it</source>
        <translation>有文档解释</translation>
    </message>
    <message>
        <source>It is a known word of this glossary</source>
        <translation>是本术语库的已知词</translation>
    </message>
    <message>
        <source>in a note</source>
        <translation>在名词解释中</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>在正文中</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} 篇文档</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>for it</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>反对</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Recent glossaries</source>
        <translation>最近打开的术语库(&amp;R)</translation>
    </message>
    <message>
        <source>No other glossary</source>
        <translation>没有其他术语库</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Which document? Choose it in the list at the left, or show it in the tab “Document”.</source>
        <translation>移除哪份文档？请先在左侧列表中选定，或在“文档”页中打开它。</translation>
    </message>
    <message>
        <source>{document} is removed.</source>
        <translation>已移除《{document}》。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents are removed.</source>
        <translation>
            <numerusform>已移除 %Ln 篇文档。</numerusform>
        </translation>
    </message>
    <message>
        <source>{removed} {more}</source>
        <comment>two sentences</comment>
        <translation>{removed}{more}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Nothing was added</source>
        <translation>没有添加任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files passed over</source>
        <translation>
            <numerusform>跳过 %Ln 个其他格式的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents added</source>
        <translation>
            <numerusform>已添加 %Ln 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the glossary already</source>
        <translation>
            <numerusform>%Ln 篇已在术语库中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln given twice</source>
        <translation>
            <numerusform>%Ln 篇重复给出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them read by OCR</source>
        <translation>
            <numerusform>%Ln 篇由 OCR 识别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them like another one</source>
        <translation>
            <numerusform>%Ln 篇与另一篇雷同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new terms in these documents alone</source>
        <translation>
            <numerusform>仅在这些文档中查找，新增 %Ln 个术语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new terms</source>
        <translation>
            <numerusform>%Ln 个新术语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidates dropped</source>
        <translation>
            <numerusform>另有 %Ln 个候选不再列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read.</source>
        <translation>
            <numerusform>%Ln 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its pages are pictures, which OCR has read. Look at it: characters may be misread.</source>
        <translation>页面是图片，文字由 OCR 识别得来，可能有误字，请核对。</translation>
    </message>
    <message>
        <source>It says what {other} says ({share} % of the sentences). What stands in both is counted twice.</source>
        <translation>与 {other} 内容雷同（{share} % 的句子相同）。两篇中的内容会重复计数。</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>已添加：{name}</translation>
    </message>
    <message>
        <source>In the glossary already: {name}</source>
        <translation>已在术语库中：{name}</translation>
    </message>
    <message>
        <source>A copy of {other}: {name}</source>
        <translation>与 {other} 为同一文件：{name}</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Merge {term} into</source>
        <translation>将“{term}”合并到</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln terms into</source>
        <translation>
            <numerusform>将 %Ln 个词条合并到</numerusform>
        </translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新术语</translation>
    </message>
    <message>
        <source>Term:</source>
        <translation>术语：</translation>
    </message>
    <message numerus="yes">
        <source>{term} is added, with %Ln place(s) in the documents.</source>
        <translation>
            <numerusform>已添加“{term}”，文档中有 %Ln 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>{term} is added. It stands in no document: is it spelled so?</source>
        <translation>已添加“{term}”。文档中没有出现这个词，请核对写法。</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>在列表中显示</translation>
    </message>
    <message>
        <source>The import no longer proposed {term}. What you typed keeps it as an entry of yours.</source>
        <translation>这次导入后，程序不再提出“{term}”。因为您正在编辑，它已作为您自己的词条保留。</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Will be saved when the import lets it</source>
        <translation>导入腾出空档后即保存</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search: 汉字, pinyin or initials</source>
        <translation>搜索：汉字、拼音或首字母</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>St&amp;rictness</source>
        <translation>严格程度(&amp;R)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Tone marks: {example}</source>
        <translation>声调符号：{example}</translation>
    </message>
    <message>
        <source>Tone numbers: {example}</source>
        <translation>声调数字：{example}</translation>
    </message>
    <message>
        <source>Broad: all candidates</source>
        <translation>宽松：全部候选</translation>
    </message>
    <message>
        <source>Balanced: the best three of ten</source>
        <translation>均衡：前三成</translation>
    </message>
    <message>
        <source>Strict: the best tenth</source>
        <translation>严格：前一成</translation>
    </message>
    <message>
        <source>E&amp;xtract again</source>
        <translation>重新提取(&amp;X)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pinyin</source>
        <translation>拼音(&amp;P)</translation>
    </message>
    <message>
        <source>Extraction in “{glossary}”</source>
        <translation>“{glossary}”的提取</translation>
    </message>
    <message>
        <source>Terms that a document explains are always proposed.</source>
        <translation>文档解释过的术语总会提出。</translation>
    </message>
    <message>
        <source>&amp;Stop words</source>
        <translation>停用词(&amp;S)</translation>
    </message>
    <message>
        <source>One a line, not to be proposed; *word* is all that contains it.</source>
        <translation>每行一个。这些表述不作候选；*词* 指包含该词的一切表述。</translation>
    </message>
    <message>
        <source>&amp;Known words</source>
        <translation>已知词(&amp;K)</translation>
    </message>
    <message>
        <source>One a line. They are proposed wherever they stand in a document.</source>
        <translation>每行一个。只要文档中出现就会提出。</translation>
    </message>
    <message>
        <source>Holds from the next import or extraction; your decisions stay.</source>
        <translation>下次导入或提取时生效，您的决定不受影响。</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message>
        <source>Accept</source>
        <translation>收录</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Back to candidates</source>
        <translation>退回候选</translation>
    </message>
    <message>
        <source>Deprecate</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>Tag for all</source>
        <translation>为全部添加标签</translation>
    </message>
    <message>
        <source>Add a tag to all</source>
        <translation>为全部添加一个标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s) selected</source>
        <translation>
            <numerusform>已选中 %Ln 个术语</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge all into {term}</source>
        <translation>全部并入 {term}</translation>
    </message>
</context>
<context>
    <name>SourceButton</name>
    <message>
        <source>{document} (not in this glossary)</source>
        <translation>{document}（不在本术语库中）</translation>
    </message>
    <message>
        <source>Show this place in {document}</source>
        <translation>在 {document} 中显示此处</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>无文档</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Drop policy documents here</source>
        <translation>把政策文件拖到这里</translation>
    </message>
    <message>
        <source>The program finds the terms that recur, the explanations that the documents give of them, and every place where they stand. You decide what is kept.</source>
        <translation>程序会找出反复出现的术语、文件对它们的解释，以及每一处出处。是否收录，由您决定。</translation>
    </message>
    <message>
        <source>Choose f&amp;iles…</source>
        <translation>选择文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>选择文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>Try the &amp;sample documents</source>
        <translation>试用样例文档(&amp;S)</translation>
    </message>
    <message>
        <source>Glossaries</source>
        <translation>术语库</translation>
    </message>
    <message>
        <source>&amp;Open another glossary…</source>
        <translation>打开其他术语库(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>SyllableChip</name>
    <message>
        <source>{reading}, reading of {character}</source>
        <translation>{character} 的读音 {reading}</translation>
    </message>
</context>
<context>
    <name>SyllableEditor</name>
    <message>
        <source>Reading of the character</source>
        <translation>这个字的读音</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Remove the tag {tag}</source>
        <translation>移除标签 {tag}</translation>
    </message>
</context>
<context>
    <name>TagsPart</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档数</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首见</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Equivalent</source>
        <translation>译名</translation>
    </message>
</context>
<context>
    <name>TermsPane</name>
    <message>
        <source>No entry fits “{typed}”. {key} makes it one.</source>
        <translation>没有与“{typed}”相符的词条，按 {key} 可将它添加为术语。</translation>
    </message>
    <message>
        <source>Nothing here fits “{typed}”.</source>
        <translation>这里没有与“{typed}”相符的词条。</translation>
    </message>
    <message>
        <source>No entries here.</source>
        <translation>这里没有词条。</translation>
    </message>
</context>
<context>
    <name>TermsTable</name>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ToolsBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>撤销(&amp;U)：{step}</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>重做(&amp;R)：{step}</translation>
    </message>
    <message>
        <source>At work on many entries; other edits wait for it.</source>
        <translation>正在处理大量条目；其他修改会等它完成。</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Open glossary…</source>
        <translation>打开术语库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New glossary…</source>
        <translation>新建术语库(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Import documents…</source>
        <translation>导入文档(&amp;I)…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Import &amp;glossary…</source>
        <translation>导入术语库(&amp;G)…</translation>
    </message>
    <message>
        <source>Import text from the &amp;clipboard</source>
        <translation>从剪贴板导入文字(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xtract again</source>
        <translation>重新提取(&amp;X)</translation>
    </message>
    <message>
        <source>Remove this &amp;document</source>
        <translation>移除此文档(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>下一窗格(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New term…</source>
        <translation>新术语(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>收录(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>排除(&amp;R)</translation>
    </message>
    <message>
        <source>Back to &amp;candidates</source>
        <translation>退回候选(&amp;C)</translation>
    </message>
    <message>
        <source>De&amp;precate</source>
        <translation>弃用(&amp;P)</translation>
    </message>
    <message>
        <source>Pin&amp;yin is right</source>
        <translation>拼音无误(&amp;Y)</translation>
    </message>
    <message>
        <source>Correct the head&amp;word</source>
        <translation>更正词条名(&amp;W)</translation>
    </message>
    <message>
        <source>Ed&amp;it pinyin</source>
        <translation>编辑拼音(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Edit definition</source>
        <translation>编辑释义(&amp;E)</translation>
    </message>
    <message>
        <source>Add an equiva&amp;lent</source>
        <translation>填写译名(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>并入其他词条(&amp;M)…</translation>
    </message>
    <message>
        <source>Show the &amp;source</source>
        <translation>查看来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>添加标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>查找命令(&amp;C)…</translation>
    </message>
    <message>
        <source>First steps and &amp;shortcuts</source>
        <translation>入门与快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>There is no file or folder {path}. Check the name and try again.</source>
        <translation>没有文件或文件夹 {path}。请核对名称后再试。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}). Check that you may open it.</source>
        <translation>无法读取 {path}（{reason}）。请确认您有权打开它。</translation>
    </message>
    <message>
        <source>{path} is not a text file. Save the document as text and try again.</source>
        <translation>{path} 不是文本文件。请将文档另存为文本后再试。</translation>
    </message>
    <message>
        <source>{path} took longer than {limit} to read. Split it or save it as .docx, and try again.</source>
        <translation>读取 {path} 的时间超过 {limit}。请拆分，或另存为 .docx 后重试。</translation>
    </message>
    <message>
        <source>{path} holds no text. Check that it is the right file.</source>
        <translation>{path} 里没有文字。请确认选对了文件。</translation>
    </message>
    <message>
        <source>{path} holds hardly any Chinese. Check that it is the right file.</source>
        <translation>{path} 里几乎没有中文。请确认选对了文件。</translation>
    </message>
    <message>
        <source>{path} holds characters that the file does not name. Export or scan the text anew.</source>
        <translation>{path} 里有文件未标明的字符。请重新导出或扫描文字。</translation>
    </message>
    <message>
        <source>{path} is larger than {limit}. Split it and try again.</source>
        <translation>{path} 超过 {limit}。请拆分后再试。</translation>
    </message>
    <message>
        <source>{path} is in a format that is not read. Save it as .docx, .pdf or .txt and try again.</source>
        <translation>无法读取 {path} 的格式。请另存为 .docx、.pdf 或 .txt 后重试。</translation>
    </message>
    <message>
        <source>{path} is damaged or not what its name says. Open it in its program and save it anew.</source>
        <translation>{path} 已损坏，或与扩展名不符。请用相应的程序打开并重新保存。</translation>
    </message>
    <message>
        <source>{path} is protected by a password. Save it without one and try again.</source>
        <translation>{path} 设有密码。请取消密码另存后重试。</translation>
    </message>
    <message>
        <source>{path} holds several documents. Unpack it and choose among them.</source>
        <translation>{path} 中有多份文档。请解压后再选择。</translation>
    </message>
    <message>
        <source>{path} can be read only where LibreOffice is installed. Install it, or save the document as .docx.</source>
        <translation>读取 {path} 需要安装 LibreOffice。请安装，或将文档另存为 .docx。</translation>
    </message>
    <message>
        <source>{path} is a scan: its pages are pictures without text. What reads them (OCR) is an optional part, glossary-app[ocr]: install it as the README says, and try again.</source>
        <translation>{path} 是扫描件：页面是图片，没有文字。识别文字（OCR）的部分 glossary-app[ocr] 可以选装：按说明文件（README）安装后重试。</translation>
    </message>
    <message>
        <source>{path} holds no document that can be read. Name the folder with the documents.</source>
        <translation>{path} 中没有可以读取的文档。请指定存放文档的文件夹。</translation>
    </message>
    <message>
        <source>There is no glossary {path}. Choose another one or make a new one.</source>
        <translation>没有术语库 {path}。请选择其他术语库或新建一个。</translation>
    </message>
    <message>
        <source>{path} is not a glossary of this program. Name another file.</source>
        <translation>{path} 不是本程序的术语库。请选择其他文件。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this program. Update the program.</source>
        <translation>{path} 由本程序的更新版本写成。请升级程序。</translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close it there and try again.</source>
        <translation>{path} 正被其他程序使用。请在那里关闭后再试。</translation>
    </message>
    <message>
        <source>{path} cannot be changed: the file or its folder is read-only. Allow writing or use a copy.</source>
        <translation>{path} 无法更改：文件或其文件夹为只读。请允许写入或使用副本。</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full; nothing was changed. Make room and try again.</source>
        <translation>{path} 所在的磁盘已满，未作任何更改。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>{path} is damaged. Go back to a backup of it.</source>
        <translation>{path} 已损坏。请改用它的备份。</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}). Check the folder and your rights.</source>
        <translation>无法打开 {path}（{reason}）。请检查文件夹和您的权限。</translation>
    </message>
    <message>
        <source>The glossary has no term {term}. Look for a similar one.</source>
        <translation>术语库里没有术语 {term}。请查找相近的术语。</translation>
    </message>
    <message>
        <source>The glossary has no document {document}. Look for it in the list of documents.</source>
        <translation>术语库里没有文档 {document}。请在文档列表中查找。</translation>
    </message>
    <message>
        <source>{pinyin} is not the pinyin of {term}: {reason}. Write a syllable a character, as in xīn or xin1.</source>
        <translation>{pinyin} 不是 {term} 的拼音：{reason}。请每字写一个音节，如 xīn 或 xin1。</translation>
    </message>
    <message>
        <source>{term} has no character that could be a term. Type a word.</source>
        <translation>{term} 里没有可以作为术语的字。请输入一个词。</translation>
    </message>
    <message>
        <source>There is an entry {term} already. Merge this one into it.</source>
        <translation>已有词条“{term}”。请把这一条合并进去。</translation>
    </message>
    <message>
        <source>Nothing was typed that could be kept. Type a word.</source>
        <translation>没有可以保存的文字。请输入词语。</translation>
    </message>
    <message>
        <source>What this was about is not in the glossary any more; nothing was changed. Look for it anew.</source>
        <translation>这项修改所涉及的内容已不在术语库中，因此什么也没有改动。请重新查找。</translation>
    </message>
    <message>
        <source>Another program has changed the glossary, as you see now; nothing of yours was done. Is it still meant? Then try again.</source>
        <translation>另一个程序改动了术语库，现已显示；您的操作没有执行。如仍需要，请重试。</translation>
    </message>
    <message>
        <source>This step cannot be taken back: what it changed is gone, or is as it was. See the later steps.</source>
        <translation>这一步无法撤回：它所改动的内容已不存在，或者已经恢复原样。请查看后面的步骤。</translation>
    </message>
    <message>
        <source>This stopped unexpectedly; the glossary is as it was. Try it again.</source>
        <translation>处理意外中止；术语库保持原样。请再试一次。</translation>
    </message>
    <message>
        <source>{path} has no suffix of a glossary that can be read. Known ones: {known}.</source>
        <translation>{path} 的后缀不是可以读入的术语库格式。可以读入的有：{known}。</translation>
    </message>
    <message>
        <source>{path} has no column of terms, only: {columns}. Head the column of terms with 术语 or term.</source>
        <translation>{path} 里没有术语列，只有：{columns}。请把术语那一列的表头写成“术语”或 term。</translation>
    </message>
    <message>
        <source>{path} or the glossary has changed since they were compared; nothing was imported. Compare anew.</source>
        <translation>比较之后，{path} 或术语库又有改动；什么都没有导入。请重新比较。</translation>
    </message>
    <message>
        <source>There is no display to show a window on. Start it on a desktop, or see glossary-app --help.</source>
        <translation>没有可以显示窗口的屏幕。请在桌面环境中启动，或参看 glossary-app --help。</translation>
    </message>
    <message>
        <source>The window needs libraries of the system. Install them: sudo apt-get install {packages}.</source>
        <translation>窗口缺少系统库。请安装：sudo apt-get install {packages}。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Close it elsewhere or choose another place.</source>
        <translation>无法写入 {path}（{reason}）。请在别处关闭它或另选位置。</translation>
    </message>
    <message>
        <source>{path} is the glossary itself or one of the documents. Choose another name for the table.</source>
        <translation>{path} 就是术语库本身或其中一篇文档。请为表格另取名称。</translation>
    </message>
    <message>
        <source>{path} has no suffix that can be written. Known ones: {known}.</source>
        <translation>{path} 的后缀无法写入。可用的后缀：{known}。</translation>
    </message>
    <message>
        <source>There is no encoding {encoding}. Try utf-8-sig, utf-8 or gb18030.</source>
        <translation>没有编码 {encoding}。可试 utf-8-sig、utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>{character} cannot be written in {encoding}. Use utf-8-sig or gb18030.</source>
        <translation>{character} 无法用 {encoding} 写出。请用 utf-8-sig 或 gb18030。</translation>
    </message>
    <message>
        <source>{path} was not written: it would have no entry, and a term base has one at least. Choose others.</source>
        <translation>未写出 {path}：术语库至少要有一个词条，这里没有。请另选词条。</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Reading documents</source>
        <translation>正在读取文档</translation>
    </message>
    <message>
        <source>Recognizing scanned pages</source>
        <translation>正在识别扫描页</translation>
    </message>
    <message>
        <source>Finding explanations</source>
        <translation>正在查找解释</translation>
    </message>
    <message>
        <source>Finding terms</source>
        <translation>正在查找术语</translation>
    </message>
    <message>
        <source>Weighing terms</source>
        <translation>正在衡量术语</translation>
    </message>
    <message>
        <source>Finding places</source>
        <translation>正在查找出处</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Open glossary</source>
        <translation>打开术语库</translation>
    </message>
    <message>
        <source>New glossary</source>
        <translation>新建术语库</translation>
    </message>
    <message>
        <source>Policy terms</source>
        <translation>术语库</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Glossaries (*.db);;All files (*)</source>
        <translation>术语库 (*.db);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>it exists already</source>
        <translation>该文件已存在</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere</source>
        <translation>链接指向的文件不存在</translation>
    </message>
    <message>
        <source>it has no tones</source>
        <translation>没有声调</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>无法打开数据库文件</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>操作不被允许</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统只读</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写出错</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接层级过多</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源正忙</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>文件正在使用中</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>文件句柄已失效</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>参数无效</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Taken back: {step}</source>
        <translation>撤回：{step}</translation>
    </message>
    <message>
        <source>Put back among the candidates</source>
        <translation>退回候选</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>收录</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Marked as deprecated</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>Pinyin changed</source>
        <translation>更改拼音</translation>
    </message>
    <message>
        <source>Pinyin confirmed</source>
        <translation>已确认拼音</translation>
    </message>
    <message>
        <source>Back to the proposed pinyin</source>
        <translation>恢复建议的拼音</translation>
    </message>
    <message>
        <source>Category changed</source>
        <translation>更改类别</translation>
    </message>
    <message>
        <source>Notes changed</source>
        <translation>更改备注</translation>
    </message>
    <message>
        <source>Entry added</source>
        <translation>添加词条</translation>
    </message>
    <message>
        <source>Entry removed</source>
        <translation>删除词条</translation>
    </message>
    <message>
        <source>Entries merged</source>
        <translation>合并词条</translation>
    </message>
    <message>
        <source>Glossary imported</source>
        <translation>导入术语库</translation>
    </message>
    <message>
        <source>Headword changed</source>
        <translation>更改词条写法</translation>
    </message>
    <message>
        <source>Designation added</source>
        <translation>添加写法</translation>
    </message>
    <message>
        <source>Designation removed</source>
        <translation>删除写法</translation>
    </message>
    <message>
        <source>Definition changed</source>
        <translation>更改释义</translation>
    </message>
    <message>
        <source>Definition added</source>
        <translation>添加释义</translation>
    </message>
    <message>
        <source>Another definition preferred</source>
        <translation>另选首选释义</translation>
    </message>
    <message>
        <source>Definition removed</source>
        <translation>删除释义</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Tag removed</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Equivalents changed</source>
        <translation>更改译名</translation>
    </message>
    <message>
        <source>Document described</source>
        <translation>更改文档信息</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>移除文档</translation>
    </message>
    <message>
        <source>{step}, %Ln entries</source>
        <translation>{step} %Ln 条</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Not sorted</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Slogan</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>战略与工程</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>机制与会议</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Technical term</source>
        <translation>专业术语</translation>
    </message>
    <message>
        <source>Document title</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>名词解释</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>正文解释</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>p. {number}</source>
        <translation>第{number}页</translation>
    </message>
    <message>
        <source>¶ {number}</source>
        <translation>第{number}段</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Full form</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>异写</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Deprecated wording</source>
        <translation>弃用写法</translation>
    </message>
</context>
</TS>
